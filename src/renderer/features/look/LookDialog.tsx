import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { lookSettingsKey, type UnitId } from '../../../contract/index.ts';
import { DEFAULT_OFFICE_LOOK, LOOK_LIMITS, type OfficeLook } from '../../../domain/report/index.ts';
import { complainOf, say } from '../../app/notify.ts';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { LookPresets } from './LookPresets.tsx';
import { keepSetting, useOfficeLook, useSettings } from './useOfficeLook.ts';
import './look.css';

type Fields = Omit<OfficeLook, 'titleSet'> & {
  readonly titleSet: 'asIs' | 'A' | 'B';
  /** For this agency alone. */
  readonly own: boolean;
};

/** 文档样式: how Word, 预览 and the page for the web site are set, for every agency or for the one that is open. */
export function LookDialog(): ReactNode {
  const unit = useCurrentSession()?.getState().open.unit.id ?? null;
  const { data } = useSettings();
  const look = useOfficeLook(unit);
  if (!data) return null;
  const own = unit !== null && (data[lookSettingsKey(unit)] ?? '') !== '';
  return <LookForm unit={unit} initial={fieldsOf(look, own)} />;
}

const fieldsOf = (look: OfficeLook, own: boolean): Fields => ({
  ...look,
  titleSet: look.titleSet ?? 'asIs',
  own,
});

const lookOf = ({ own: _own, titleSet, ...look }: Fields): OfficeLook => ({
  ...look,
  signOffDate: look.signOffDate ?? '',
  titleSet: titleSet === 'asIs' ? null : titleSet,
});

/** What is set for everybody must not be hidden by what the agency had for itself. */
const keep = async (unit: UnitId | null, fields: Fields): Promise<void> => {
  const value = JSON.stringify(lookOf(fields));
  if (unit !== null && fields.own) return await keepSetting(lookSettingsKey(unit), value);
  await keepSetting(lookSettingsKey(null), value);
  if (unit !== null) await keepSetting(lookSettingsKey(unit), '');
};

function LookForm(props: { unit: UnitId | null; initial: Fields }): ReactNode {
  const { unit } = props;
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const signOff = Form.useWatch('signOff', form) ?? props.initial.signOff;
  const save = async (fields: Fields): Promise<void> => {
    setBusy(true);
    try {
      await keep(unit, { ...props.initial, ...fields });
      closeDialog();
      say(zh.look.kept);
    } catch (error) {
      setBusy(false);
      complainOf(error);
    }
  };
  return (
    <Dialog
      width={520}
      title={zh.look.title}
      onClose={closeDialog}
      footer={
        <>
          <button
            type="button"
            className="linkButton look-standard"
            onClick={() =>
              form.setFieldsValue(fieldsOf(DEFAULT_OFFICE_LOOK, form.getFieldValue('own') === true))
            }
          >
            {zh.look.standard}
          </button>
          <Answers
            ok={zh.common.save}
            busy={busy}
            onOk={() => form.submit()}
            onCancel={closeDialog}
          />
        </>
      }
    >
      <Form<Fields>
        form={form}
        layout="horizontal"
        labelCol={{ span: 6 }}
        initialValues={props.initial}
        className="denseForm"
        requiredMark={false}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item label={zh.look.presets.label}>
          <LookPresets
            current={async () => lookOf({ ...props.initial, ...(await form.validateFields()) })}
            onChoose={(look) =>
              form.setFieldsValue(fieldsOf(look, form.getFieldValue('own') === true))
            }
          />
        </Form.Item>
        <Form.Item name="fonts" label={zh.look.fonts} extra={zh.look.fontsHint}>
          <Radio.Group
            options={[
              { value: 'standard', label: zh.look.fontsOf.standard },
              { value: 'system', label: zh.look.fontsOf.system },
            ]}
          />
        </Form.Item>
        <Length
          name="linePitchPt"
          label={zh.look.linePitch}
          unit={zh.look.points}
          limits={LOOK_LIMITS.linePitchPt}
          step={0.05}
        />
        <Form.Item label={zh.look.margins} className="look-margins">
          {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
            <Length
              key={side}
              name={['marginsMm', side]}
              label={zh.look.sides[side]}
              unit={zh.look.millimetres}
              limits={LOOK_LIMITS.marginMm}
              step={1}
            />
          ))}
        </Form.Item>
        <Form.Item name="titleSet" label={zh.look.titleSet}>
          <Select
            options={(['asIs', 'A', 'B'] as const).map((value) => ({
              value,
              label: zh.look.titleSets[value],
            }))}
          />
        </Form.Item>
        <Form.Item label={zh.look.signOff} className="look-signOff">
          <Form.Item name="signOff" valuePropName="checked" noStyle>
            <Checkbox>{zh.look.signOffText}</Checkbox>
          </Form.Item>
          <Form.Item name="signOffDate" noStyle>
            <Input type="date" disabled={!signOff} aria-label={zh.look.signOffDate} />
          </Form.Item>
          <p className="look-hint">{zh.look.signOffHint}</p>
        </Form.Item>
        <Form.Item label={zh.look.review} extra={zh.look.reviewHint}>
          <Form.Item name="review" valuePropName="checked" noStyle>
            <Checkbox>{zh.look.reviewText}</Checkbox>
          </Form.Item>
        </Form.Item>
        <Form.Item name="reviser" label={zh.look.reviser} extra={zh.look.reviserHint}>
          <Input maxLength={50} />
        </Form.Item>
        {unit !== null && (
          <Form.Item name="own" valuePropName="checked" wrapperCol={{ offset: 6 }}>
            <Checkbox>{zh.look.own}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Dialog>
  );
}

interface LengthProps {
  readonly name: string | string[];
  readonly label: string;
  readonly unit: string;
  readonly limits: { readonly min: number; readonly max: number };
  readonly step: number;
}

/** A length within the limits in which a page can be set. */
function Length(props: LengthProps): ReactNode {
  const { min, max } = props.limits;
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      rules={[{ required: true, type: 'number', min, max, message: zh.look.within(min, max) }]}
    >
      <InputNumber step={props.step} suffix={props.unit} />
    </Form.Item>
  );
}
