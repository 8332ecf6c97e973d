import { foreignKind, type NeutralDocument } from '../domain/reading/index.ts';
import { Failure } from './errors.ts';

/** A document in which no statutory table was found, with what it seems to be instead. */
export function noTables(doc: NeutralDocument): Failure {
  const kind = foreignKind(doc);
  return new Failure('NO_TABLES', {
    file: doc.fileName,
    ...(kind === null ? {} : { detail: `看内容是${kind}` }),
  });
}
