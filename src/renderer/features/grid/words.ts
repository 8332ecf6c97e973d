/** Words of the grid and its clipboard; labels of cells come from the form. */
export const words = {
  notApplicable: '不适用',
  blank: '空白',
  computed: '合计，自动计算',
  notices: {
    unreadable: '这里填数字、留空，或填“/”表示不适用。按 Esc 恢复原值。',
    computed: '合计由程序自动计算，不用填。',
    finalized: '年报已定稿。要修改，请先退回修改。',
  },
  marks: { error: '有强制问题', warning: '有核实问题' },
  unreadableCell: (text: string) => `“${text}”不是数字，没有存入`,
  previous: (value: string, row?: string) => (row ? `上年“${row}”：${value}` : `上年：${value}`),
} as const;
