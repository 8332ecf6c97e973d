import { WORD_STYLES } from '../../../domain/report/index.ts';
import { element } from '../xml.ts';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Shown in the gallery of styles. */
  readonly quick?: boolean;
  readonly own?: boolean;
  /** Children of w:pPr and w:rPr in the order of the schema. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

export const NORMAL_SPACING = element('w:spacing', { 'w:val': 0 });
export const SNAP_OFF = element('w:snapToGrid', { 'w:val': 0 });
export const NO_INDENT = element('w:ind', { 'w:firstLine': 0, 'w:firstLineChars': 0 });
export const CENTRED = element('w:jc', { 'w:val': 'center' });
export const LEFT = element('w:jc', { 'w:val': 'left' });
export const RIGHT = element('w:jc', { 'w:val': 'right' });

export function exactly(line: number): string {
  return element('w:spacing', { 'w:line': line, 'w:lineRule': 'exact' });
}

export function face(eastAsia: string, latin: string): string {
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  });
}

export function size(halfPoints: number): readonly string[] {
  return [element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints })];
}

export function paragraphStyle(style: ParagraphStyle): string {
  const isDefault = style.id === WORD_STYLES.body;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isDefault ? 1 : undefined,
      'w:customStyle': style.own ? 1 : undefined,
      'w:styleId': style.id,
    },
    element('w:name', { 'w:val': style.name }),
    style.basedOn === undefined ? '' : element('w:basedOn', { 'w:val': style.basedOn }),
    style.next === undefined ? '' : element('w:next', { 'w:val': style.next }),
    style.quick ? '<w:qFormat/>' : '',
    style.paragraph ? element('w:pPr', {}, ...style.paragraph) : '',
    style.run ? element('w:rPr', {}, ...style.run) : '',
  );
}
