export { samples } from './sample-files.ts';
