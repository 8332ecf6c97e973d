export const words = {
  title: '粘贴的内容与表格不完全相合',
  fits: (count: number) => `${count} 格可以填入。`,
  unplaced: (count: number) => `${count} 项在表里没有位置，不会填入：`,
  unreadable: (count: number) => `${count} 项不是数字，会原样显示在格里，等您改正，不存入：`,
  go: '填入能填的',
  cancel: '不粘贴',
  differing: (count: number) => `已粘贴。${count} 个合计与粘贴来的不同，以各项相加为准：`,
  differs: (place: string, pasted: string, computed: string) =>
    `${place}：粘贴 ${pasted}，相加 ${computed}`,
  more: (count: number) => `……还有 ${count} 项`,
  close: '知道了',
} as const;
