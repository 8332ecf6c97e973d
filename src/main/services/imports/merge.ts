import { isComputed, withTotals } from '../../../domain/cells/index.ts';
import { TABLE_IDS, tableOf, type TableId } from '../../../domain/forms/index.ts';
import {
  blankReport,
  isSectionPart,
  sectionNumberOf,
  TEXT_PARTS,
  takenText,
  textOf,
  type Report,
  type ReportEdit,
  type TextPart,
} from '../../../domain/report/index.ts';
import type { ReadNote, ReadReport } from '../../../domain/reading/types.ts';
import type { ImportTarget } from '../../../contract/index.ts';

export type Accepted = ImportTarget['accept'];

/** The edits that bring the accepted parts of what was read into `report`. What the file does not hold stays. */
export function importEdits(
  report: Report,
  read: ReadReport,
  accept: Accepted,
): readonly ReportEdit[] {
  const tables = accept === 'all' ? TABLE_IDS : accept.tables;
  const texts = accept === 'all' ? TEXT_PARTS : accept.texts;
  const excepted = new Set(accept === 'all' ? [] : accept.exceptCells);
  return [
    ...tables
      .filter((table) => !read.missingTables.includes(table))
      .flatMap((table) => cellEdits(report, read, table))
      .filter((edit) => edit.kind === 'text' || !excepted.has(`${edit.table}.${edit.cell}`)),
    ...texts.flatMap((part) => textEdits(report, read, part)),
  ];
}

/** The edits that empty what the report holds and the file does not. */
export function clearingEdits(report: Report, read: ReadReport): readonly ReportEdit[] {
  const cells = TABLE_IDS.flatMap((table) =>
    tableOf(read.edition, table).cells.flatMap((cell): readonly ReportEdit[] => {
      const isHeld = read.readings[table][cell.index]?.certainty !== 'notFound';
      const from = report.tables[table][cell.index] ?? null;
      if (isComputed(cell) || isHeld || from === null) return [];
      return [{ kind: 'cell', table, cell: cell.key, from, to: null }];
    }),
  );
  const texts = TEXT_PARTS.flatMap((part): readonly ReportEdit[] => {
    const from = textOf(report, part);
    return from === '' || readText(read, part) !== '' ? [] : [{ kind: 'text', part, from, to: '' }];
  });
  return [...cells, ...texts];
}

/** A report with nothing in it but what was read: section titles as found, everything else still blank. */
export function emptyFor(read: ReadReport, of: Pick<Report, 'unitName' | 'year'>): Report {
  const blank = blankReport({ ...of, edition: read.edition });
  return {
    ...blank,
    sections: blank.sections.map((section) => ({
      ...section,
      title: read.sections.find(({ no }) => no === section.no)?.title ?? section.title,
    })),
  };
}

function cellEdits(report: Report, read: ReadReport, table: TableId): readonly ReportEdit[] {
  return tableOf(read.edition, table).cells.flatMap((cell): readonly ReportEdit[] => {
    const wasFound = read.readings[table][cell.index]?.certainty !== 'notFound';
    const from = report.tables[table][cell.index] ?? null;
    const to = read.tables[table][cell.index] ?? null;
    if (isComputed(cell) || !wasFound || from === to) return [];
    return [{ kind: 'cell', table, cell: cell.key, from, to }];
  });
}

function textEdits(report: Report, read: ReadReport, part: TextPart): readonly ReportEdit[] {
  const from = textOf(report, part);
  const to = takenText(report, { part, text: readText(read, part), tables: read.tables });
  return to === '' || to === from ? [] : [{ kind: 'text', part, from, to }];
}

/** A section that a file holds twice becomes one: the database keeps the six sections of the form. */
function readText(read: ReadReport, part: TextPart): string {
  if (!isSectionPart(part)) return read[part] ?? '';
  const no = sectionNumberOf(part);
  return read.sections
    .filter((section) => section.no === no)
    .map((section) => section.text)
    .join('\n');
}

/** Totals that differ from the sum of their parts: after an import the program's own sums stand there. */
export function totalNotes(read: ReadReport): readonly ReadNote[] {
  return TABLE_IDS.flatMap((table) => {
    const form = tableOf(read.edition, table);
    const computed = withTotals(form, read.tables[table]);
    return form.cells.flatMap((cell): readonly ReadNote[] => {
      const stated = read.tables[table][cell.index] ?? null;
      const sum = computed[cell.index] ?? null;
      if (!isComputed(cell) || typeof stated !== 'number' || stated === sum) return [];
      const name = `${form.name}「${cell.row.label}·${cell.column.label}」`;
      const counted = sum === null ? '各项都是空白' : `各项相加是 ${sum}`;
      return [
        {
          level: 'warning',
          where: read.readings[table][cell.index]?.place ?? '',
          message: `${name}文件中是 ${stated}，${counted}；导入后以各项相加为准，请核对各项。`,
          cell: { table, cell: cell.key },
        },
      ];
    });
  });
}
