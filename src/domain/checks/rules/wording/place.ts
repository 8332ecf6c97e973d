import { STATED_PARTS, textOf, type Report } from '../../../report/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { settingsOf } from '../../settings.ts';
import { partWords, quoteAround } from '../../textWords.ts';
import { placeOf } from '../narrative/issues.ts';

const SOURCE = '各地年报编制要求（在「设置」里填写）';

/** What a place adds to the catalogue: topics it wants to read of in every report. */
export const placeTopics = defineRule({
  id: 'P-01',
  severity: 'warning',
  name: '本地必写内容',
  holds: '正文写到本地要求写的各项内容（默认没有要求）。',
  help: '补写这一项；本地不再要求的，在设置里删去。',
  source: SOURCE,
  example: '正文没有写到“公开专栏”，本地要求写明。请补写。',
  reads: ['text'],
  detect: (input) => {
    const { mustMention = HOLDS } = settingsOf(input);
    if (mustMention.length === 0) return HOLDS;
    const text = bodyOf(input.report);
    return mustMention
      .filter((topic) => topic !== '' && !text.includes(topic))
      .map((topic): Issue => ({ message: `正文没有写到“${topic}”，本地要求写明。请补写。` }));
  },
});

function bodyOf(report: Report): string {
  return STATED_PARTS.map((part) => textOf(report, part)).join('\n');
}

/** What a place adds to the catalogue: words that are wrong there. */
export const placeWords = defineRule({
  id: 'P-02',
  severity: 'warning',
  name: '本地校对词',
  holds: '文中没有本地校对词表里的错词（默认没有）。',
  help: '按词表改正。',
  source: SOURCE,
  example:
    '「六、其他需要报告的事项」里的“政务信息公开”应为“政府信息公开”：“开展政务信息公开工作。”请改正。',
  reads: ['text'],
  detect: (input) => {
    const { unwantedWords = HOLDS } = settingsOf(input);
    return unwantedWords.flatMap(({ wrong, right }) =>
      wrong === '' ? HOLDS : occurrences(input.report, wrong, right),
    );
  },
});

function occurrences(report: Report, wrong: string, right: string): readonly Issue[] {
  return STATED_PARTS.flatMap((part) => {
    const text = textOf(report, part);
    const issues: Issue[] = [];
    for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + wrong.length)) {
      const end = at + wrong.length;
      // The right word may hold the wrong one: 政府信息公开指南 and 信息公开指南.
      if (right !== '' && standsInside(text, at, { wrong, right })) continue;
      const what = right === '' ? '不宜使用' : `应为“${right}”`;
      issues.push({
        message: `${partWords(part)}里的“${wrong}”${what}：“${quoteAround(text, at, end)}”请改正。`,
        ...placeOf(report, { part, start: at, end }),
        fix: right === '' ? undefined : { label: `改为“${right}”`, to: right },
      });
    }
    return issues;
  });
}

function standsInside(text: string, at: number, word: { wrong: string; right: string }): boolean {
  for (let inner = word.right.indexOf(word.wrong); inner !== -1;) {
    if (text.startsWith(word.right, at - inner)) return true;
    inner = word.right.indexOf(word.wrong, inner + 1);
  }
  return false;
}
