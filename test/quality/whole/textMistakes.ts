import { textOf, type Report } from '../../../src/domain/report/index.ts';
import { CITY, COUNTY, DISTRICT, HOUSING, LAND, saying, SCHOOLS, type Told } from './spoil.ts';

const plusOne =
  (words: RegExp) =>
  (report: Report): Report =>
    saying(
      report,
      'section1',
      words,
      textOf(report, 'section1')
        .match(words)?.[0]
        .replace(/\d+/, (n) => String(Number(n) + 1)) ?? '',
    );

export const TEXT_MISTAKES: readonly Told[] = [
  {
    name: 'the text says one request more',
    rules: 'N-01',
    office: LAND,
    change: plusOne(/申请\d+件/),
  },
  {
    name: 'the text says another 行政许可',
    rules: 'N-09',
    office: CITY,
    change: plusOne(/行政许可决定\d+件/),
  },
  {
    name: 'the text says another 行政复议',
    rules: 'N-04',
    office: COUNTY,
    change: plusOne(/行政复议\d+件/),
  },
  {
    name: 'nothing received, says the text',
    rules: 'N-05',
    office: SCHOOLS,
    change: (of) =>
      saying(of, 'section1', /共收到政府信息公开申请.*?。/, '未收到政府信息公开申请。'),
  },
  {
    name: 'a list that does not add up',
    rules: 'N-06',
    office: LAND,
    change: (of) =>
      saying(of, 'section1', /$/, '发布政策解读38篇，其中图文解读20篇、视频解读15篇。'),
  },
  {
    name: 'a wrong percentage',
    rules: 'N-07',
    office: CITY,
    change: (of) => saying(of, 'section1', /$/, '发布政策解读38篇，其中图文解读19篇，占60%。'),
  },
  {
    name: 'a wrong 同比',
    rules: 'N-08',
    office: COUNTY,
    compared: true,
    change: (of) => saying(of, 'section1', /(申请\d+件)/, '$1，同比增长45%'),
  },
  {
    name: 'XX left over',
    rules: 'N-10',
    office: '示例市人民政府办公室',
    change: (of) => saying(of, 'section1', /$/, '开展培训XX次。'),
  },
  {
    name: 'a unit forgotten',
    rules: 'N-11',
    office: LAND,
    change: (of) => saying(of, 'section1', /$/, '公开政府信息300，更新及时。'),
  },
  {
    name: 'the period of last year',
    rules: 'C-06',
    office: DISTRICT,
    change: (of) => saying(of, 'preamble', /2020年1月1日/, '2019年1月1日'),
  },
  {
    name: 'the year of last year',
    rules: 'C-06',
    office: CITY,
    change: (of) =>
      saying(of, 'preamble', '2023年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告'),
  },
  {
    name: 'copied text',
    rules: 'C-05',
    office: COUNTY,
    compared: true,
    change: (of, last) => saying(of, 'section5', /^[\s\S]*$/, textOf(last, 'section5')),
  },
  {
    name: 'a section left out',
    rules: 'S-01',
    office: CITY,
    change: (of) => ({ ...of, sections: of.sections.filter(({ no }) => no !== 5) }),
  },
  {
    name: 'section five says nothing',
    rules: 'S-06',
    office: '示例县档案局',
    change: (of) => saying(of, 'section5', /^[\s\S]*$/, '无。'),
  },
  {
    name: 'no word on 信息处理费',
    rules: 'S-07',
    office: '示例县档案局',
    change: (of) => saying(of, 'section6', /^[\s\S]*$/, '无。'),
  },
  {
    name: 'a heading of neither set',
    rules: 'S-02',
    office: LAND,
    change: (of) => ({
      ...of,
      sections: of.sections.map((section) =>
        section.no === 5 ? { ...section, title: '存在问题和下步打算' } : section,
      ),
    }),
  },
  {
    name: 'another agency in the preamble',
    rules: 'S-11',
    office: '示例县档案局',
    change: (of) => saying(of, 'preamble', '示例县档案局', '示例县水务局'),
  },
  {
    name: 'the law of 2007',
    rules: 'S-10',
    office: HOUSING,
    change: (of) =>
      saying(
        of,
        'preamble',
        '《中华人民共和国政府信息公开条例》',
        '《中华人民共和国政府信息公开条例》（国务院令第492号）',
      ),
  },
  {
    name: 'the wrong brackets',
    rules: 'S-15',
    office: '示例省人民政府',
    change: (of) => saying(of, 'section5', /^/, '根据国办发[2024]12号文件，'),
  },
  {
    name: 'numbers of headings jump',
    rules: 'S-03',
    office: COUNTY,
    change: (of) => saying(of, 'section1', '（三）', '（四）'),
  },
  {
    name: 'remains of a web page',
    rules: 'S-18',
    office: '示例县青石乡人民政府',
    change: (of) => saying(of, 'section6', /$/, '扫一扫在手机打开当前页'),
  },
];
