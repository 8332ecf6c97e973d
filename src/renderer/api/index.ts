export { api } from './client.ts';
export { connection } from './connection.ts';
export { failureOf, type WindowFailure } from './failure.ts';
