export { readDocument } from './read.ts';
export { createReportReader } from './reader.ts';
