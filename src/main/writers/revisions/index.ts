import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_LOOK } from '../../../domain/report/index.ts';
import type { RevisionRequest } from '../../ports/index.ts';
import { sealPackage } from '../seal.ts';
import { writeWord } from '../word/index.ts';
import { mergeDocuments } from './merge.ts';

const DOCUMENT = 'word/document.xml';

/** The 送审稿 with Word's own revision marks against a draft that went out before, in the look of the new one. */
export async function writeRevisions(request: RevisionRequest): Promise<Uint8Array> {
  const { report, before, look = DEFAULT_LOOK, reviser } = request;
  const [now, old] = await Promise.all([
    writeWord({ report, look, format: 'docx', draft: true }),
    writeWord({
      report: before.report,
      look: { ...look, signOff: before.signOff },
      format: 'docx',
      draft: true,
    }),
  ]);
  const oldXml = strFromU8(unzipSync(old)[DOCUMENT] ?? new Uint8Array());
  return sealPackage(now, { [DOCUMENT]: (xml) => mergeDocuments(oldXml, xml, reviser) });
}
