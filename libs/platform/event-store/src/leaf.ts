export { leafBytes, type LeafContent, leafOf } from '@varsel/transparency-log';
