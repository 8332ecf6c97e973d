export type { ListColumn, ListSheet, ListWorkbook } from './list.ts';
