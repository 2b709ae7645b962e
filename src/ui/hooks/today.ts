/** Today where the learner is: screens ask the device through here. */
export { today } from '#device/identity.ts';
