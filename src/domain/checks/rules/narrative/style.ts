import { analyseReport, type PartAnalysis } from '../../../narrative/index.ts';
import type { Report } from '../../../report/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords } from '../../textWords.ts';
import { placeOf, quoteOf } from './issues.ts';

export const countsHaveUnits = defineRule({
  id: 'N-11',
  severity: 'warning',
  name: '数字缺单位',
  holds: '表示数量的数字后面有单位。',
  help: '补上件、条、份、次等单位。',
  source: 'GB/T 15835—2011《出版物上数字用法》',
  example: '「一、总体情况」里的“300”没有单位：“全年公开信息300在门户网站。”请补上件、条等单位。',
  reads: ['text'],
  detect: ({ report }) => analyseReport(report).flatMap((analysis) => unitless(analysis, report)),
});

const COUNTED_BEFORE =
  /(?:公开|发布|收到|受理|办结|答复|共计|合计|累计)(?:了)?(?:各类|政府|政务|主动公开|依申请|工作|相关)*(?:信息|申请|文件|稿件|动态|公告|件数)(?:共|约|共计)?$/u;
const NO_UNIT_AFTER = /^(?:[，。；、,;]|在|于|并|及|和(?!谐)|通过|其中|$)/u;

function unitless({ part, text, claims }: PartAnalysis, report: Report): readonly Issue[] {
  return claims.tokens.flatMap(({ kind, start, end, text: written }): readonly Issue[] => {
    if (kind !== 'bare') return HOLDS;
    if (!COUNTED_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return HOLDS;
    if (!NO_UNIT_AFTER.test(text.slice(end, end + 2))) return HOLDS;
    return [
      {
        message:
          `${partWords(part)}里的“${written}”没有单位：“${quoteOf(report, { part, start, end })}”` +
          '请补上件、条等单位。',
        ...placeOf(report, { part, start, end }),
      },
    ];
  });
}

const LONG_NUMBER = 1000;

export const oneNumberStyle = defineRule({
  id: 'N-12',
  severity: 'hint',
  name: '数字写法一致',
  holds: '全文的数字用一种写法：千分位逗号要么都用、要么都不用，不混用全角数字。',
  help: '统一为一种写法。',
  source: 'GB/T 15835—2011《出版物上数字用法》',
  example: '正文有的数字用千分位逗号（1,234件），有的不用（5678条）。请统一写法。',
  reads: ['text'],
  detect: ({ report }) => {
    const tokens = analyseReport(report).flatMap(({ part, claims }) =>
      claims.tokens
        .filter((token) => token.kind === 'count' || token.kind === 'money')
        .map((token) => ({ ...token, part })),
    );
    const arabic = tokens.filter((token) => /[0-9０-９]/.test(token.text));
    const long = arabic.filter((token) => token.value >= LONG_NUMBER && !/[万亿]/.test(token.text));
    const grouped = long.find((token) => token.style.separators);
    const plain = long.find((token) => !token.style.separators);
    const wide = arabic.find((token) => token.style.fullWidth);
    const narrow = arabic.find((token) => !token.style.fullWidth);
    const issues: Issue[] = [];
    if (grouped && plain) {
      issues.push({
        message: `正文有的数字用千分位逗号（${grouped.text}），有的不用（${plain.text}）。请统一写法。`,
        ...placeOf(report, plain),
      });
    }
    if (wide && narrow) {
      issues.push({
        message: `正文混用了全角数字（${wide.text}）和半角数字（${narrow.text}）。请统一写法。`,
        ...placeOf(report, wide),
      });
    }
    return issues;
  },
});
