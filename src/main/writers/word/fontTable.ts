import { FONT_PRESETS, fontsOf, type DocumentLook } from '../../../domain/report/index.ts';
import { element, XML_HEAD } from '../xml.ts';
import { WORD_NAMESPACE } from './styleXml.ts';

/** What to set a face in where it is not installed: the nearest that Windows brings, and not just any. */
const INSTEAD: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

/** Character set GB 2312 (ECMA-376 Part 1, 17.8.2.1). */
const GB2312 = '86';

/** `word/fontTable.xml`: the faces of the document, each with the one to take instead. */
export function fontTableXml(look: DocumentLook): string {
  const { latin } = FONT_PRESETS[look.fonts];
  return (
    XML_HEAD +
    element(
      'w:fonts',
      { 'xmlns:w': WORD_NAMESPACE },
      ...fontsOf(look.fonts).map((face) => fontXml(face, face !== latin)),
    )
  );
}

function fontXml(face: string, isChinese: boolean): string {
  const instead = INSTEAD[face];
  return element(
    'w:font',
    { 'w:name': face },
    instead === undefined ? '' : element('w:altName', { 'w:val': instead }),
    element('w:charset', { 'w:val': isChinese ? GB2312 : '00' }),
    element('w:family', { 'w:val': isChinese ? 'auto' : 'roman' }),
    element('w:pitch', { 'w:val': 'variable' }),
  );
}
