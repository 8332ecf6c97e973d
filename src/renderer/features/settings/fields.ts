import { CHECK_SETTINGS_KEY, parseCheckSettings } from '../../../contract/index.ts';
import {
  RULES,
  type CheckSettings,
  type Rule,
  type Severity,
} from '../../../domain/checks/index.ts';

/** The settings of the checks as they are typed. */
export interface SettingsFields {
  readonly changeFactor: string;
  readonly changeFloor: string;
  readonly similarityPercent: string;
  /** Empty for no limit. */
  readonly maxTextChars: string;
  /** One a line. */
  readonly mustMention: string;
  /** One a line: 错词 → 正词. */
  readonly unwantedWords: string;
  readonly raised: Readonly<Record<string, Severity>>;
}

export { CHECK_SETTINGS_KEY };

export const fieldsOf = (settings: CheckSettings): SettingsFields => ({
  changeFactor: String(settings.changeFactor),
  changeFloor: String(settings.changeFloor),
  similarityPercent: String(settings.similarityPercent),
  maxTextChars: settings.maxTextChars === null ? '' : String(settings.maxTextChars),
  mustMention: (settings.mustMention ?? []).join('\n'),
  unwantedWords: (settings.unwantedWords ?? [])
    .map(({ wrong, right }) => (right === '' ? wrong : `${wrong} → ${right}`))
    .join('\n'),
  raised: settings.raised ?? {},
});

/** What was typed as settings; undefined where a number is missing or out of bounds. */
export const settingsOf = (fields: SettingsFields): CheckSettings | undefined => {
  const { changeFactor, changeFloor, similarityPercent, maxTextChars } = fields;
  const settings = {
    changeFactor: numberOf(changeFactor),
    changeFloor: numberOf(changeFloor),
    similarityPercent: numberOf(similarityPercent),
    maxTextChars: maxTextChars.trim() === '' ? null : numberOf(maxTextChars),
    mustMention: linesOf(fields.mustMention),
    unwantedWords: linesOf(fields.unwantedWords).map(wordOf),
    raised: fields.raised,
  };
  return parseCheckSettings(JSON.stringify(settings));
};

/** An empty field is no zero. */
const numberOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return plain === '' ? null : Number(plain);
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const wordOf = (line: string): { readonly wrong: string; readonly right: string } => {
  const [wrong = '', right = ''] = line.split(/\s*(?:→|->|=>|=|＝|\t)\s*/);
  return { wrong, right };
};

/** Rules that can be raised: those that are no errors already. */
export const RAISABLE: readonly Rule[] = RULES.filter(({ severity }) => severity !== 'error');

/** The levels above a rule's own. */
export const levelsAbove = (severity: Severity): readonly ('warning' | 'error')[] =>
  severity === 'hint' ? ['warning', 'error'] : ['error'];
