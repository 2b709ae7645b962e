export { wasHandedOver } from '#storage/handed-over.ts';
