import { describe, expect, it } from 'vitest';
import {
  formOf,
  type FormColumn,
  type FormRow,
  type TableId,
} from '../../src/domain/forms/index.ts';
import {
  hintsOf,
  layoutFingerprint,
  marksOf,
  recognise,
  recognisePointed,
  type LayoutHint,
  type NeutralDocument,
} from '../../src/domain/reading/index.ts';
import { compact, labelKey } from '../../src/domain/reading/normalise.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { kindOfFile } from '../../src/main/readers/kind.ts';
import { toNeutral } from '../../src/main/readers/read.ts';
import { draw, type DrawnBlock, type DrawnCell } from './layouts.ts';
import { randomStyle, type Style } from './style.ts';
import { randomOf, type Random } from './random.ts';
import { randomReport } from './randomReport.ts';
import { render, type Medium } from './render.ts';

/** Words that stand in no form and are like none of its labels. */
const STRANGE = '某某栏目甲乙';
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const WHERE: readonly Medium[] = ['html', 'sheet', 'tabsFull'];

/** Everything varies but what would make the figures themselves uncertain. */
const calm = (style: Style): Style => ({
  ...style,
  shiftedRow: false,
  brokenLabel: false,
  lostLabel: false,
  strayNumber: false,
  typo: false,
  repeatHeads: false,
  pageNumbers: false,
  merges: 'kept',
  numbers: 'plain',
});

const neutral = async (file: SourceFile): Promise<NeutralDocument> => {
  const kind = kindOfFile(file);
  if (kind === 'json') throw new Error('no document');
  return toNeutral(file, kind);
};

interface Case {
  readonly plain: NeutralDocument;
  /** The same file with one label of a row made unreadable. */
  readonly strange: NeutralDocument;
  readonly hint: LayoutHint;
}

const caseOf = async (
  seed: number,
  medium: Medium,
  axis: LayoutHint['axis'] = 'row',
): Promise<Case> => {
  const random = randomOf(seed);
  const report = randomReport(random);
  const style = calm(randomStyle(random));
  const blocks = draw(report, style, random);
  const table: TableId = axis === 'row' ? random.pick(['proactive', 'requests']) : 'requests';
  const { rows, columns } = formOf(report.edition).tables[table];
  const { changed, key } =
    axis === 'row'
      ? withStrangeRow(blocks, { table, rows, random })
      : withStrangeColumn(blocks, random.pick(columns));
  const file = (of: readonly DrawnBlock[]): SourceFile =>
    render(of, medium, { style, random: randomOf(seed) });
  const [plain, strange] = await Promise.all([neutral(file(blocks)), neutral(file(changed))]);
  const place = strange.blocks
    .flatMap((block): readonly { readonly text: string; readonly place: string }[] =>
      block.kind === 'grid' ? block.cells : [block],
    )
    .find(({ text }) => compact(text).includes(STRANGE))?.place;
  if (place === undefined) throw new Error('the strange words are not in the file');
  const hint = { place, edition: report.edition, table, axis, key };
  return { plain, strange, hint };
};

interface Strange {
  readonly changed: readonly DrawnBlock[];
  readonly key: string;
}

const withStrangeRow = (
  blocks: readonly DrawnBlock[],
  { table, rows, random }: { table: TableId; rows: readonly FormRow[]; random: Random },
): Strange => {
  const drawn = blocks.find((block) => block.kind === 'table' && block.id === table);
  if (drawn?.kind !== 'table') throw new Error('no table');
  const valueRows = drawn.rows.filter((row) => row.some((cell) => cell?.isValue));
  const at = random.int(0, rows.length - 1);
  const target = valueRows[at];
  const row = rows[at];
  const label = target?.findLast((cell) => cell && !cell.isValue && cell.text !== '') ?? null;
  if (!row || !label) throw new Error('no label');
  return { changed: replaced(blocks, label), key: row.key };
};

const withStrangeColumn = (blocks: readonly DrawnBlock[], column: FormColumn): Strange => {
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' && block.id === 'requests' ? block.rows.flat() : [],
  );
  const head = cells.find((cell) => cell && labelKey(cell.text) === labelKey(column.label));
  if (!head) throw new Error('no head');
  return { changed: replaced(blocks, head), key: column.key };
};

const replaced = (blocks: readonly DrawnBlock[], label: DrawnCell): readonly DrawnBlock[] =>
  blocks.map((block) =>
    block.kind !== 'table'
      ? block
      : {
          ...block,
          rows: block.rows.map((cells) =>
            cells.map((cell) => (cell === label ? { ...cell, text: STRANGE } : cell)),
          ),
        },
  );

const figures = (doc: NeutralDocument, hints: readonly LayoutHint[]): unknown =>
  recognisePointed(doc, hints).map(({ tables }) => tables);

describe('a line pointed at by hand', () => {
  it.each(WHERE)('%s: a row is read as if the official words had stood there', async (medium) => {
    for (const seed of SEEDS) {
      const { plain, strange, hint } = await caseOf(seed, medium);
      expect(figures(strange, [hint]), `seed ${seed}`).toEqual(figures(plain, []));
    }
  });

  it.each(WHERE)('%s: a row is found again in another file of the layout', async (medium) => {
    for (const seed of SEEDS) {
      const { strange, hint } = await caseOf(seed, medium);
      const marks = marksOf(strange, [hint]);
      expect(marks, `seed ${seed}`).toHaveLength(1);
      expect(hintsOf(strange, marks)).toEqual([hint]);
    }
  });

  it('html: a column is read so as well', async () => {
    for (const seed of SEEDS) {
      const { plain, strange, hint } = await caseOf(seed, 'html', 'column');
      expect(figures(strange, [hint]), `seed ${seed}`).toEqual(figures(plain, []));
    }
  });

  it('is answered by a note, and so is a place that is not in the file', async () => {
    const { strange, hint } = await caseOf(3, 'html');
    const [read] = recognisePointed(strange, [hint, { ...hint, place: '表九!Z9' }]);
    expect(read?.notes.slice(0, 2)).toEqual([
      expect.objectContaining({ level: 'info', where: hint.place }),
      expect.objectContaining({ level: 'warning', where: '表九!Z9' }),
    ]);
  });

  it('changes nothing where nothing is pointed at', async () => {
    const { plain } = await caseOf(4, 'sheet');
    expect(recognisePointed(plain, [])).toEqual(recognise(plain));
  });
});

describe('the fingerprint of a layout', () => {
  it('stays when figures and years change, and changes with a label', async () => {
    for (const seed of SEEDS) {
      const { plain, strange } = await caseOf(seed, 'sheet');
      const nextYear: NeutralDocument = {
        ...plain,
        fileName: 'next.xlsx',
        blocks: plain.blocks.map((block) =>
          block.kind === 'paragraph'
            ? block
            : {
                ...block,
                name: `${block.name} 2031`,
                cells: block.cells.map((cell) =>
                  /^\d+$/.test(cell.text) ? { ...cell, text: '7', number: 7 } : cell,
                ),
              },
        ),
      };
      expect(layoutFingerprint(nextYear), `seed ${seed}`).toBe(layoutFingerprint(plain));
      expect(layoutFingerprint(strange), `seed ${seed}`).not.toBe(layoutFingerprint(plain));
    }
  });

  it('is not there for a text without figures', () => {
    expect(layoutFingerprint({ fileName: 'a', format: '', blocks: [], notes: [] })).toBeNull();
  });
});
