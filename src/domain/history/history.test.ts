import { describe, expect, it } from 'vitest';
import { announcedMeasures, similarity, takenUp } from './index.ts';

const PASSAGE = '围绕群众关心的医疗、教育、就业等领域逐项梳理公开清单并集中展示';

describe('similarity with last year', () => {
  it('a text is wholly like itself, also with another year and other figures in it', () => {
    expect(similarity(`2023年${PASSAGE}12次。`, `2022年${PASSAGE}9次。`).percent).toBe(100);
  });

  it('texts without a common passage are not alike', () => {
    expect(
      similarity(PASSAGE, '加强平台维护，安排专人每日巡查栏目，及时处理失效链接和错别字').percent,
    ).toBe(0);
  });

  it('the copied passage is named by its place', () => {
    const now = `今年开展了新的工作。${PASSAGE}。`;
    const { passages } = similarity(now, `去年的情况如下：${PASSAGE}。`);
    expect(passages.map(({ start, end }) => now.slice(start, end))).toEqual([PASSAGE]);
  });

  it('an empty text is like nothing', () => {
    expect(similarity('', PASSAGE)).toEqual({ percent: 0, passages: [] });
  });
});

describe('measures announced last year', () => {
  const FIVE =
    '存在问题：一是更新不及时。\n下一步改进措施：（一）建立联络员制度。每季走访。（二）开设视频栏目；（三）无。';

  it('are the numbered items behind 下一步, not the problems', () => {
    expect(announcedMeasures(FIVE)).toEqual(['建立联络员制度', '开设视频栏目']);
  });

  it('count as taken up where their telling words return', () => {
    expect(takenUp('建立联络员制度', '全年落实联络员制度，建立台账')).toBeGreaterThan(0.5);
    expect(takenUp('建立联络员制度', '开设视频栏目')).toBe(0);
  });

  it('there are none in a section that announces nothing', () => {
    expect(announcedMeasures('一是更新不及时；二是解读较少。')).toEqual([]);
  });
});
