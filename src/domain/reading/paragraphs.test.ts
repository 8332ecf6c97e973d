import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParagraphs, wrappingOf } from './paragraphs.ts';

const join = (...lines: readonly string[]): string => joinParagraphs(lines, wrappingOf(lines));

/** A paragraph of Han characters alone, whose first words show where it begins. */
const paragraph = fc
  .integer({ min: 30, max: 150 })
  .map((length) => `另起${'政府信息公开工作有序推进'.repeat(13).slice(0, length)}。`);

function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines;
}

describe('paragraphs', () => {
  it('a line break at the edge of the page is taken out, also after the end of a sentence', () => {
    const indented = [
      '　　全年通过门户网站公开信息三百一十二条，其中政策文件',
      '十八件，解读材料九篇。依托政务新媒体发布信息一百二十条。',
      '及时更新机构职能、领导信息，内容涉及民生、教育、医疗等',
      '群众关心的领域。',
      '　　全年收到申请二十七件，均按期答复，没有超期答复的情',
      '形。',
    ];
    expect(join(...indented).split('\n')).toEqual([
      indented.slice(0, 4).join('').trim(),
      indented.slice(4).join('').trim(),
    ]);
  });

  it('an ended line stays a paragraph where lines are not broken at the edge of the page', () => {
    expect(
      join(
        '存在的主要问题：公开内容不够丰富，解读形式单一，还要加强学习培训。',
        '改进情况：加强培训。',
      ),
    ).toBe(
      '存在的主要问题：公开内容不够丰富，解读形式单一，还要加强学习培训。\n改进情况：加强培训。',
    );
  });

  it('a numbered line begins a paragraph', () => {
    const long = '政府信息公开工作领导小组由主要领导任组长分管领导任副组长成员包括';
    expect(join(long, '（一）办公室', '（二）各股室')).toBe(`${long}\n（一）办公室\n（二）各股室`);
  });

  it('paragraphs broken at any width and indented come back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 8 }),
        fc.integer({ min: 18, max: 46 }),
        (paragraphs, width) => {
          fc.pre(paragraphs.filter((text) => text.length > width).length >= 3);
          const lines = paragraphs.flatMap((text) => broken(`　　${text}`, width));
          expect(join(...lines)).toBe(paragraphs.join('\n'));
        },
      ),
    );
  });

  it('looks at no joined text again: what it is given is the longest it ever measures', () => {
    const line = '我局全面贯彻落实国家省市县工作部署坚持以公开为常态不公开为例外的原则';
    const lines = Array.from({ length: 3000 }, () => line);
    let longest = 0;
    const measure = (text: string): number => {
      longest = Math.max(longest, text.length);
      return text.length;
    };
    const wrapping = { full: { measure, width: line.length }, indented: false };
    expect(joinParagraphs(lines, wrapping)).toBe(lines.join(''));
    expect(longest).toBe(line.length);
  });
});
