import { describe, expect, it } from 'vitest';
import { paragraphShape } from './headings.ts';

describe('paragraphShape', () => {
  it.each([
    ['（一）主动公开', 2],
    ['(十二)监督保障情况', 2],
    ['1.严格公开审查', 3],
    ['12．动态清理', 3],
    ['3、健全制度。', 3],
    ['（1）强化组织领导', 4],
    ['　　（二）依申请公开', 2],
  ])('takes %s as a heading of level %i', (text, level) => {
    expect(paragraphShape(text)).toEqual({ kind: 'heading', level });
  });

  it.each([
    '一、总体情况',
    '2024年，我局坚持以公开为常态。',
    '1.5万件申请',
    '一是严格审查。',
    '（一）全年通过政府网站公开信息186条，其中政策文件12条、解读材料9条、办事服务类信息97条',
    '（二）公开渠道有：',
    '',
  ])('takes %s as a paragraph', (text) => {
    expect(paragraphShape(text)).toEqual({ kind: 'paragraph', lead: 0 });
  });

  it('finds the heading that runs into its paragraph', () => {
    const lead = '（一）主动公开。';
    expect(paragraphShape(`${lead}全年公开信息186条。`)).toEqual({
      kind: 'paragraph',
      lead: lead.length,
    });
  });
});
