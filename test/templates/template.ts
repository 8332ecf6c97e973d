import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';

export const ALL_MARKS = [
  '【导语】',
  '一、总体情况',
  '【总体情况】',
  '二、主动公开政府信息情况',
  '【主动公开】',
  '【表二】',
  '三、收到和处理政府信息公开申请情况',
  '【依申请公开】',
  '【表三】',
  '四、政府信息公开行政复议、行政诉讼情况',
  '【复议诉讼】',
  '【表四】',
  '五、存在的主要问题及改进情况',
  '【存在问题】',
  '六、其他需要报告的事项',
  '【其他事项】',
] as const;

/** An office's own template: a style of its own, a head and a foot, and a mark that Word has split over runs. */
export async function officeTemplate(marks: readonly string[] = ALL_MARKS): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      paragraphStyles: [
        {
          id: 'OfficeBody',
          name: '本局正文',
          run: { size: 30, font: 'FangSong' },
          paragraph: { indent: { firstLine: 600 }, spacing: { line: 560, before: 120 } },
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('【单位】文件')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第四季度印')] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: '【标', bold: true, size: 44 }),
              new TextRun({ text: '题】（', bold: true }),
              new TextRun('【日期】）'),
            ],
          }),
          ...marks.map((mark) => new Paragraph({ text: mark, style: 'OfficeBody' })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
