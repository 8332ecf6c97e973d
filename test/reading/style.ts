import { TABLE_IDS, type TableId } from '../../src/domain/forms/index.ts';
import type { Random } from './random.ts';

/** How this office writes; every field is one way in which real reports differ. */
export interface Style {
  readonly group: 'full' | 'half' | 'arabic' | 'dot' | 'none';
  readonly item: 'dot' | 'comma' | 'paren' | 'none';
  readonly spaces: boolean;
  readonly wrapped: boolean;
  readonly misprints: boolean;
  readonly shortForms: boolean;
  readonly typo: boolean;
  readonly numbers: 'plain' | 'wide' | 'separators' | 'unit' | 'spaced';
  readonly signs: 'plain' | 'double';
  readonly notApplicable: string;
  readonly merges: 'kept' | 'lost' | 'repeated';
  readonly serial: boolean;
  readonly remark: boolean;
  readonly emptyColumn: boolean;
  readonly noApplicantHead: boolean;
  readonly totalFirst: boolean;
  readonly repeatHeads: boolean;
  readonly caption: boolean;
  readonly pageNumbers: boolean;
  readonly shiftedRow: boolean;
  readonly brokenLabel: boolean;
  readonly lostLabel: boolean;
  readonly strayNumber: boolean;
  readonly litigation: 'printed' | 'rows' | 'list';
  readonly headings: 'han' | 'digit' | 'none';
  readonly order: readonly TableId[];
}

export function randomStyle(random: Random): Style {
  const rare = (): boolean => random.chance(0.12);
  return {
    group: random.pick(['full', 'half', 'arabic', 'dot', 'none']),
    item: random.pick(['dot', 'comma', 'paren', 'none']),
    spaces: random.chance(0.3),
    wrapped: random.chance(0.3),
    misprints: random.chance(0.2),
    shortForms: random.chance(0.2),
    typo: random.chance(0.15),
    numbers: random.pick(['plain', 'plain', 'wide', 'separators', 'unit', 'spaced']),
    signs: random.pick(['plain', 'double']),
    notApplicable: random.pick(['/', '—', '－', '不适用']),
    merges: random.pick(['kept', 'kept', 'lost', 'repeated']),
    serial: rare(),
    remark: rare(),
    emptyColumn: rare(),
    noApplicantHead: rare(),
    totalFirst: rare(),
    repeatHeads: rare(),
    caption: random.chance(0.3),
    pageNumbers: rare(),
    shiftedRow: rare(),
    brokenLabel: rare(),
    lostLabel: rare(),
    strayNumber: rare(),
    litigation: random.pick(['printed', 'printed', 'rows', 'list']),
    headings: random.pick(['han', 'han', 'digit', 'none']),
    order: random.chance(0.2) ? random.shuffle(TABLE_IDS) : TABLE_IDS,
  };
}
