import * as v from 'valibot';
import { TABLE_IDS, type CellKey } from '../domain/forms/index.ts';
import { MIN_REASON_CHARS, reasonLength } from '../domain/checks/index.ts';
import { TEXT_PARTS, type ReportEdit } from '../domain/report/index.ts';

declare const unitIdBrand: unique symbol;
declare const reportIdBrand: unique symbol;
export type UnitId = number & { readonly [unitIdBrand]: true };
export type ReportId = number & { readonly [reportIdBrand]: true };

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const unitId = v.pipe(
  id,
  v.transform((value) => value as UnitId),
);
export const reportId = v.pipe(
  id,
  v.transform((value) => value as ReportId),
);

export const reportYear = v.pipe(v.number(), v.integer(), v.minValue(2019), v.maxValue(2100));

const MAX_NAME_CHARS = 100;
const MAX_TEXT_CHARS = 200_000;
const MAX_FORMER_NAMES = 20;
const shortText = v.pipe(v.string(), v.maxLength(MAX_NAME_CHARS));
const fullName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_CHARS));

/** 1 province, 2 city, 3 county, 4 town or street. */
export const unitLevel = v.picklist([1, 2, 3, 4]);

export const unitInput = v.object({
  name: fullName,
  shortName: v.optional(shortText, ''),
  /** 统一社会信用代码 or the office's own code. */
  code: v.optional(shortText, ''),
  /** 曾用名: full names it had before. */
  formerNames: v.optional(v.pipe(v.array(fullName), v.maxLength(MAX_FORMER_NAMES)), () => []),
  level: v.optional(v.nullable(unitLevel), null),
  parentId: v.optional(v.nullable(unitId), null),
  address: v.optional(shortText, ''),
  phone: v.optional(shortText, ''),
  postcode: v.optional(shortText, ''),
  website: v.optional(shortText, ''),
  isGovernment: v.optional(v.boolean(), false),
  hasEnforcementPower: v.optional(v.boolean(), false),
});
export type UnitInput = v.InferOutput<typeof unitInput>;

/** A unit of which nothing is known yet. */
export const BLANK_UNIT: UnitInput = {
  name: '',
  shortName: '',
  code: '',
  formerNames: [],
  level: null,
  parentId: null,
  address: '',
  phone: '',
  postcode: '',
  website: '',
  isGovernment: false,
  hasEnforcementPower: false,
};

export const cellValue = v.union([v.pipe(v.number(), v.finite()), v.null(), v.literal('NA')]);

/** Half a surrogate pair cannot be stored as UTF-8: it would come back as another text than was sent. */
const wellFormedText = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed()),
);

export const reportEdit: v.GenericSchema<unknown, ReportEdit> = v.variant('kind', [
  v.object({
    kind: v.literal('cell'),
    table: v.picklist(TABLE_IDS),
    cell: v.pipe(
      v.string(),
      v.transform((key) => key as CellKey),
    ),
    from: cellValue,
    to: cellValue,
  }),
  v.object({
    kind: v.literal('text'),
    part: v.picklist(TEXT_PARTS),
    from: wellFormedText,
    to: v.pipe(wellFormedText, v.maxLength(MAX_TEXT_CHARS)),
  }),
]);

/** Where a change came from, for the change log. */
export const editSource = v.picklist(['typing', 'paste', 'fill', 'undo', 'redo', 'repair']);
export type EditSource = v.InferOutput<typeof editSource>;

const MAX_REASON_CHARS = 2000;
const MAX_FINGERPRINT_CHARS = 20_000;
export const findingFingerprint = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_FINGERPRINT_CHARS),
);

/** What is said to a finding: a reason (出错说明), 已阅 for a hint, or nothing any more. */
export const findingAnswer = v.nullable(
  v.variant('kind', [
    v.object({
      kind: v.literal('reason'),
      words: v.pipe(
        wellFormedText,
        v.trim(),
        v.maxLength(MAX_REASON_CHARS),
        v.check((words) => reasonLength(words) >= MIN_REASON_CHARS),
      ),
    }),
    v.object({ kind: v.literal('putAway') }),
  ]),
);
