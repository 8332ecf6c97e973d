import excel from 'exceljs';

/** The rows of the first sheet of a workbook, as text. */
export async function listOf(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}
