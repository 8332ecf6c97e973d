import { describe, expect, it } from 'vitest';
import { toLines } from './lines.ts';
import { readText, type TextReading } from './text.ts';

function read(...texts: readonly string[]): TextReading {
  const lines = toLines({
    fileName: '年报.txt',
    format: '文本文件',
    notes: [],
    blocks: texts.map((text, at) => ({ kind: 'paragraph', text, place: `第${at + 1}行` })),
  });
  const titles = lines.flatMap(({ text, index }) => (text.endsWith('工作年度报告') ? [index] : []));
  return readText(lines, { unitName: '示例县示例局', titleLines: new Set(titles) });
}

const TITLE = '示例县示例局2023年政府信息公开工作年度报告';
const SIX = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

function told({ notes }: TextReading): string {
  return notes.map(({ where, message }) => `${where}${message}`).join('\n');
}

describe('the text of a page', () => {
  it('begins after the title: what stands before is told and left out', () => {
    const text = read(
      '政务公开 互动交流 办事服务',
      '欢迎访问本站',
      TITLE,
      '导语。',
      '一、总体情况',
      '有序。',
    );
    expect(text.preamble).toBe('导语。');
    expect(told(text)).toContain('第2行“欢迎访问本站”在标题之前');
  });

  it('ends before the foot of the page', () => {
    const text = read(
      TITLE,
      '六、其他需要报告的事项',
      '本年度没有其他事项。',
      '【打印本页】【关闭窗口】',
      '示例县政务服务平台',
      '主办：示例县人民政府办公室 备案号：某ICP备12345678号',
      'Copyright © 2024 All Rights Reserved',
    );
    expect(text.sections[0]?.text).toBe('本年度没有其他事项。');
    expect(told(text)).toContain('第5行“示例县政务服务平台”是页面底部的内容');
  });

  it('the name of the agency and the date below the text are its signature', () => {
    const text = read(TITLE, '六、其他需要报告的事项', '无。', '示例县示例局', '2024年1月15日');
    expect(text.sections[0]?.text).toBe('无。');
    expect(told(text)).toContain('第4行“示例县示例局”是落款');
  });

  it('a table of contents is no section', () => {
    const contents = SIX.map((title, at) => `${title}……………${at + 1}`);
    const text = read(TITLE, '目  录', ...contents, ...SIX.flatMap((title) => [title, '内容。']));
    expect(text.sections.map(({ no, text: own }) => `${no}${own}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((no) => `${no}内容。`),
    );
  });

  it('a heading broken over two lines is one heading', () => {
    const text = read(
      '四、因政府信息公开工作被申请行政复议、提起行政诉',
      '讼情况',
      '本年没有发生。',
    );
    expect(text.sections).toEqual([
      {
        no: 4,
        title: '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        text: '本年没有发生。',
      },
    ]);
  });

  it('page numbers go, and the sentence that one stood in is joined again', () => {
    const half = '二是规范工作流程，由办公室收集整理，经分管领导审核、主要领导签发后由门户';
    for (const number of ['– 3 –', '第 3 页 共 8 页', '3']) {
      expect(read('一、总体情况', half, number, '网站发布。').sections[0]?.text).toBe(
        `${half}网站发布。`,
      );
    }
  });

  it('fields of Word, invisible marks and codes of a page are taken out and told', () => {
    const text = read(
      '一、总体情况',
      '公开信息300条，详见HYPERLINK "http://example.com" \\h 门户网站。',
      'PAGE  \\* MERGEFORMAT 5',
      '落实\u200b&ldquo;先审后发&rdquo;制度。',
    );
    expect(text.sections[0]?.text).toBe('公开信息300条，详见门户网站。\n落实“先审后发”制度。');
    for (const words of ['HYPERLINK', 'MERGEFORMAT', '看不见的字符', '&ldquo;']) {
      expect(told(text)).toContain(words);
    }
  });

  it('damage that no reader can mend is told: a foreign word for 关于, dates without 年 and 月', () => {
    const text = read(
      '一、总体情况',
      '按照《国务院办公厅示例网印发甲要点的通知》《省人民政府办公厅示例网印发乙方案的通知》，落实示例网部署。',
      '统计期限自202011日起至20201231日止。',
    );
    expect(told(text)).toContain('“示例网”在正文里出现 3 次');
    expect(told(text)).toContain('第3行“自202011日起至20201231日止”像是丢了“年”“月”');
  });
});

describe('headings', () => {
  it('a numbered title in other words is known by its subject, and that is told', () => {
    const text = read(
      '三、依申请公开工作情况',
      '收到3件。',
      '五、存在的困难和下一步安排',
      '加强培训。',
    );
    expect(text.sections.map(({ no, title }) => `${no}${title}`)).toEqual([
      '3依申请公开工作情况',
      '5存在的困难和下一步安排',
    ]);
    expect(told(text)).toContain('“五、存在的困难和下一步安排”按意思认作第五部分');
  });

  it('a title that lost the mark after its number, or goes on in its text, is one all the same', () => {
    const text = read('一 总体情况', '有序。', '六、其他需要报告的事项：本年度没有其他事项。');
    expect(text.sections).toEqual([
      { no: 1, title: '总体情况', text: '有序。' },
      { no: 6, title: '其他需要报告的事项', text: '本年度没有其他事项。' },
    ]);
  });
});
