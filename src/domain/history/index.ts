export { announcedMeasures, takenUp } from './measures.ts';
export { similarity, type Similarity } from './similarity.ts';
