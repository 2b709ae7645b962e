/* One file for what is only needed to change a unit. */
export { CompareVersions } from './CompareVersions.tsx';
export { UnitEditor } from './UnitEditor.tsx';
