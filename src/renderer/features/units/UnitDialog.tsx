import { Checkbox, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { BLANK_UNIT, type Unit, type UnitInput } from '../../../contract/index.ts';
import { complainOf } from '../../app/notify.ts';
import { unitsChanged } from '../../app/queries.ts';
import { closeDialog, showDialog } from '../../app/store.ts';
import { api } from '../../api/index.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { fieldsOf, isUsable, namesOf, type UnitFields } from './unitFields.ts';

const LEVELS = ([1, 2, 3, 4] as const).map((level) => ({
  value: level,
  label: zh.unit.levels[level],
}));

/** Makes a unit (and goes on to its first report) or changes one. */
export function UnitDialog(props: { unit: Unit | null }): ReactNode {
  const { unit } = props;
  const [form] = Form.useForm<UnitFields>();
  const [busy, setBusy] = useState(false);

  const save = async ({ formerNames, ...values }: UnitFields): Promise<void> => {
    const input: UnitInput = {
      ...BLANK_UNIT,
      ...values,
      formerNames: namesOf(formerNames),
      parentId: unit?.parentId ?? null,
    };
    setBusy(true);
    try {
      const saved = unit
        ? await api.units.update({ id: unit.id, unit: input })
        : await api.units.create(input);
      await unitsChanged();
      if (unit) closeDialog();
      else showDialog({ kind: 'report', unitId: saved.id, year: null });
    } catch (error) {
      setBusy(false);
      complainOf(error);
    }
  };

  return (
    <Dialog
      width={560}
      title={unit ? zh.unit.editTitle : zh.unit.createTitle}
      onClose={closeDialog}
      footer={
        <Answers
          ok={unit ? zh.common.save : zh.common.create}
          busy={busy}
          onOk={() => form.submit()}
          onCancel={closeDialog}
        />
      }
    >
      <Form<UnitFields>
        form={form}
        layout="horizontal"
        labelCol={{ span: 7 }}
        initialValues={fieldsOf(unit ?? BLANK_UNIT)}
        className="denseForm"
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label={zh.unit.name}
          rules={[{ required: true, whitespace: true, message: zh.unit.nameRequired }]}
        >
          <Input autoFocus maxLength={100} placeholder={zh.unit.namePlaceholder} />
        </Form.Item>
        <Form.Item name="shortName" label={zh.unit.shortName}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="formerNames"
          label={zh.unit.formerNames}
          rules={[
            {
              validator: (_, text: string) =>
                isUsable(text) ? Promise.resolve() : Promise.reject(new Error()),
              message: zh.unit.formerNamesTooLong,
            },
          ]}
        >
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={zh.unit.formerNamesPlaceholder}
          />
        </Form.Item>
        <Form.Item name="code" label={zh.unit.code}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="level" label={zh.unit.level}>
          <Select allowClear options={LEVELS} />
        </Form.Item>
        <Form.Item name="address" label={zh.unit.address}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="phone" label={zh.unit.phone}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="postcode" label={zh.unit.postcode}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="website" label={zh.unit.website}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="isGovernment" valuePropName="checked" wrapperCol={{ offset: 7 }}>
          <Checkbox>{zh.unit.isGovernment}</Checkbox>
        </Form.Item>
        <Form.Item name="hasEnforcementPower" valuePropName="checked" wrapperCol={{ offset: 7 }}>
          <Checkbox>{zh.unit.hasEnforcementPower}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}
