import { classes } from '../../../design/classes.ts';
import { Button } from '../../../design/button.tsx';
import { NumberField } from '../../../design/number-field.tsx';
import { Panel, Stack } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { emptyMember, type MemberDraft } from './answers.ts';
import { FiguresFields } from './figures-fields.tsx';
import styles from './form.module.css';
import { formTexts } from './form.texts.ts';
import type { PartProps } from './size-fields.tsx';

const c = classes(styles);

/** The other enterprises of the group and how much of each counts. */
export const GroupFields = ({ answers: { members }, onChange, errors }: PartProps) => {
  const t = useTexts(formTexts);
  const put = (index: number, member: MemberDraft) => {
    onChange({ members: members.with(index, member) });
  };
  return (
    <Stack>
      {members.map((member, index) => {
        const path = `members.${String(index)}`;
        return (
          <Panel key={index}>
            <div className={c('figures')}>
              <TextField
                id={`${path}.name`}
                label={t('name')}
                value={member.name}
                maxLength={200}
                onChange={(name) => {
                  put(index, { ...member, name });
                }}
                error={errors.get(`${path}.name`)}
              />
              <NumberField
                id={`${path}.percent`}
                label={t('percent')}
                help={t('percentHelp')}
                value={member.percent}
                onChange={(percent) => {
                  put(index, { ...member, percent });
                }}
                error={errors.get(`${path}.percent`)}
                optional
              />
              <FiguresFields
                draft={member}
                onChange={(next) => {
                  put(index, next);
                }}
                path={path}
                errors={errors}
              />
            </div>
            <Button
              small
              onPress={() => {
                onChange({ members: members.toSpliced(index, 1) });
              }}
            >
              {t('removeMember')}
            </Button>
          </Panel>
        );
      })}
      <div>
        <Button
          onPress={() => {
            onChange({ members: [...members, emptyMember] });
          }}
        >
          {t('addMember')}
        </Button>
      </div>
    </Stack>
  );
};
