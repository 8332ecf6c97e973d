import { TABLE_TYPE, WORD_STYLES, type PageLayout } from '../../../domain/report/index.ts';
import {
  CENTRED,
  exactly,
  face,
  LEFT,
  NO_INDENT,
  NORMAL_SPACING,
  size,
  SNAP_OFF,
  type ParagraphStyle,
} from './styleXml.ts';

/** Heads, labels and numbers of each statutory table. */
export function tableStyles(layout: PageLayout): readonly ParagraphStyle[] {
  const { table, latin } = layout.fonts;
  return Object.values(TABLE_TYPE).flatMap((type) =>
    [
      { id: WORD_STYLES.tableHead, name: '表头', alignment: CENTRED, halfPoints: type.size },
      { id: WORD_STYLES.tableLabel, name: '项目', alignment: LEFT, halfPoints: type.size },
      { id: WORD_STYLES.tableValue, name: '数据', alignment: CENTRED, halfPoints: type.valueSize },
    ].map((style): ParagraphStyle => ({
      id: style.id + type.suffix,
      name: type.name + style.name,
      own: true,
      basedOn: WORD_STYLES.body,
      paragraph: [SNAP_OFF, exactly(type.line), NO_INDENT, style.alignment],
      run: [face(table, latin), NORMAL_SPACING, ...size(style.halfPoints)],
    })),
  );
}
