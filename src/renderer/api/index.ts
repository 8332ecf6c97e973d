export { api, type Api } from './client.ts';
export { connection, type ConnectionState } from './connection.ts';
export { failureOf, type WindowFailure, type WindowFailureCode } from './failure.ts';
export { beforeLeaving } from './flush.ts';
