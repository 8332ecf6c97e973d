export { alignLines, type Line, type LinePair } from './align.ts';
export { compareReports } from './report.ts';
export { replaced, stepsBetween, type Step } from './steps.ts';
