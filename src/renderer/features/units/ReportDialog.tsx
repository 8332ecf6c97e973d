import { Form, InputNumber, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Unit, UnitId } from '../../../contract/index.ts';
import { createReport } from '../../app/actions.ts';
import { reportOfYear, useUnits } from '../../app/queries.ts';
import { closeDialog } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

interface Props {
  readonly unitId: UnitId | null;
  readonly year: number | null;
}

/** A new report: unit, year, and whether last year's is its base. */
export function ReportDialog(props: Props): ReactNode {
  const units = useUnits().data;
  if (!units) return null;
  return <ReportForm {...props} units={units} />;
}

/** The year after the newest report, or the year that is reported on now. */
const proposedYear = (unit: Unit | undefined): number => {
  const newest = unit?.reports[0]?.year;
  return newest === undefined ? new Date().getFullYear() - 1 : newest + 1;
};

function ReportForm(props: Props & { units: readonly Unit[] }): ReactNode {
  const { units } = props;
  const [unitId, setUnitId] = useState(
    props.unitId ?? (units.length === 1 ? (units[0]?.id ?? null) : null),
  );
  const unit = units.find(({ id }) => id === unitId);
  const [chosenYear, setYear] = useState(props.year);
  const year = chosenYear ?? proposedYear(unit);
  const [wish, setFrom] = useState<'blank' | 'lastYear'>('lastYear');
  const [busy, setBusy] = useState(false);
  const hasLastYear = unit !== undefined && reportOfYear(units, unit.id, year - 1) !== null;
  const exists = unit !== undefined && reportOfYear(units, unit.id, year) !== null;
  const from = hasLastYear ? wish : 'blank';

  const create = async (): Promise<void> => {
    if (!unit) return;
    setBusy(true);
    const done = await createReport({ unitId: unit.id, year, from });
    setBusy(false);
    if (done) closeDialog();
  };

  return (
    <Dialog
      width={520}
      title={zh.report.createTitle}
      onClose={closeDialog}
      footer={
        <Answers
          ok={zh.common.create}
          disabled={!unit || exists}
          busy={busy}
          onOk={() => void create()}
          onCancel={closeDialog}
        />
      }
    >
      <Form layout="horizontal" labelCol={{ span: 5 }} className="denseForm">
        <Form.Item label={zh.report.unit} htmlFor="report-unit">
          <Select
            id="report-unit"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={zh.report.needUnit}
            value={unitId}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              setUnitId(id);
              setYear(null);
            }}
          />
        </Form.Item>
        <Form.Item
          label={zh.report.year}
          htmlFor="report-year"
          validateStatus={exists ? 'error' : ''}
          help={exists ? zh.report.exists(year) : zh.report.yearHint(year)}
        >
          <InputNumber
            id="report-year"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            value={year}
            onChange={(value) => setYear(value)}
          />
        </Form.Item>
        <Form.Item label={zh.report.from}>
          <Radio.Group
            className="fromChoice"
            value={from}
            onChange={(event) => setFrom(event.target.value === 'blank' ? 'blank' : 'lastYear')}
          >
            <Radio value="lastYear" disabled={!hasLastYear}>
              {zh.report.lastYear}
              <span className="fromChoice-hint">
                {hasLastYear
                  ? zh.report.lastYearHint(year - 1)
                  : zh.report.lastYearMissing(year - 1)}
              </span>
            </Radio>
            <Radio value="blank">
              {zh.report.blank}
              <span className="fromChoice-hint">{zh.report.blankHint}</span>
            </Radio>
          </Radio.Group>
        </Form.Item>
      </Form>
    </Dialog>
  );
}
