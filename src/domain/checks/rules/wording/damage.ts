import { foreignWords, STATED_PARTS, textOf, type Report } from '../../../report/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords, quoteAround } from '../../textWords.ts';
import { placeOf } from '../narrative/issues.ts';

const REMAINS =
  /扫一扫(?:在手机|分享|关注我们|手机)[^\n。]{0,12}|打印本页|关闭本页|关闭窗口|返回顶部|分享到[：:]|上一篇[：:]|下一篇[：:]|浏览次数[：:]?|责任编辑[：:]|\[bookmark[:：][^\]\n]*\]|错误!未(?:找到引用源|定义书签)。?|Error! Reference[^\n。]*|HYPERLINK "[^"\n]*"|&nbsp;?|&ldquo;|&rdquo;|\uFFFD+/giu;
export const undamagedText = defineRule({
  id: 'S-18',
  severity: 'warning',
  name: '网页和文档残留',
  holds: '没有网页、Word 带来的残留文字，没有反复出现、顶替了「关于」「有关」的外来词。',
  help: '删去残留文字；把顶替的词换回「关于」或「有关」。',
  source: '国办公开办函〔2021〕30号（一般理解：文字应准确、规范）',
  example:
    '“示例网”在文中出现 3 次，像是顶替了「关于」「有关」（如“按照《国务院办公厅示例网印发甲要点的通知》《省人民政府办……”）。请逐处改回。',
  reads: ['text'],
  detect: ({ report }) => [...remains(report), ...foreignWord(report)],
});

function remains(report: Report): readonly Issue[] {
  return STATED_PARTS.flatMap((part) =>
    Array.from(textOf(report, part).matchAll(REMAINS)).map((match): Issue => {
      const place = { part, start: match.index, end: match.index + match[0].length };
      return {
        message: `${partWords(part)}里有网页或 Word 带来的残留文字“${match[0]}”。请删去。`,
        ...placeOf(report, place),
        fix: { label: `删去“${match[0]}”`, to: '' },
      };
    }),
  );
}

function foreignWord(report: Report): readonly Issue[] {
  const texts = STATED_PARTS.map((part) => ({ part, text: textOf(report, part) }));
  return foreignWords(texts.map(({ text }) => text)).flatMap(
    ({ word, times }): readonly Issue[] => {
      const first = texts.find(({ text }) => text.includes(word));
      if (!first) return HOLDS;
      const start = first.text.indexOf(word);
      const place = { part: first.part, start, end: start + word.length };
      const context = quoteAround(first.text, start, start + word.length);
      return [
        {
          message: `“${word}”在文中出现 ${times} 次，像是顶替了「关于」「有关」（如“${context}”）。请逐处改回。`,
          ...placeOf(report, place),
        },
      ];
    },
  );
}
