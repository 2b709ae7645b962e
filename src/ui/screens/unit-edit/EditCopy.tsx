/* One file for what is only needed to change a unit: it is fetched when somebody does (offline/build-chunks.ts). */
export { CompareVersions } from './CompareVersions.tsx';
export { UnitEditor } from './UnitEditor.tsx';
