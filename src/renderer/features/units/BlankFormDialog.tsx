import { AutoComplete, Form, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { exportBlankForm } from '../../app/outputs.ts';
import { useUnits } from '../../app/queries.ts';
import { closeDialog } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

const text = zh.blankForm;

/** 空白填报表: a workbook to send to an agency, for the year that is reported on now unless said otherwise. */
export function BlankFormDialog(): ReactNode {
  const units = useUnits().data ?? [];
  const [unitName, setUnitName] = useState('');
  const [year, setYear] = useState<number | null>(() => new Date().getFullYear() - 1);
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    if (year === null) return;
    setBusy(true);
    const done = await exportBlankForm({ unitName, year });
    setBusy(false);
    if (done) closeDialog();
  };
  return (
    <Dialog
      width={520}
      title={text.title}
      onClose={closeDialog}
      footer={
        <Answers
          ok={text.make}
          disabled={year === null}
          busy={busy}
          onOk={() => void make()}
          onCancel={closeDialog}
        />
      }
    >
      <p>{text.lead}</p>
      <Form layout="horizontal" labelCol={{ span: 5 }} className="denseForm">
        <Form.Item label={zh.report.year} htmlFor="blank-year">
          <InputNumber
            id="blank-year"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            value={year}
            onChange={setYear}
          />
        </Form.Item>
        <Form.Item label={zh.report.unit} htmlFor="blank-unit" extra={text.unitHint}>
          <AutoComplete
            id="blank-unit"
            value={unitName}
            options={units.map(({ name }) => ({ value: name }))}
            showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
            onChange={setUnitName}
          />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
