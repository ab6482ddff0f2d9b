import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { ariaField, fieldClass as c, FieldHead, type FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import styles from './popover.module.css';

const p = classes(styles);

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

interface SelectFieldProps<V extends string> extends FieldProps {
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly options: readonly Option<V>[];
}

const optionItem = (option: Option<string>) => (
  <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={p('item')}>
    <Text slot="label">{option.label}</Text>
    {option.hint !== undefined && (
      <Text slot="description" className={p('hint')}>
        {option.hint}
      </Text>
    )}
  </ListBoxItem>
);

const chooser =
  <V extends string>({ options, onChange }: SelectFieldProps<V>) =>
  (key: unknown) => {
    const found = options.find((option) => option.value === key);
    if (found) onChange(found.value);
  };

/** One of up to some twenty known options. For two to five use RadioChoices. */
export const SelectField = <V extends string>(props: SelectFieldProps<V>) => {
  const t = useTexts(designTexts);
  return (
    <Select
      {...ariaField(props)}
      className={c('field')}
      placeholder={t('chooseOne')}
      value={props.value}
      onChange={chooser(props)}
    >
      <FieldHead {...props} />
      <Button className={c('trigger')}>
        <SelectValue />
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={p('popover')}>
        <ListBox className={p('list')}>{props.options.map(optionItem)}</ListBox>
      </Popover>
    </Select>
  );
};

/** One of many: type to narrow. */
export const ComboField = <V extends string>(props: SelectFieldProps<V>) => {
  const t = useTexts(designTexts);
  return (
    <ComboBox
      {...ariaField(props)}
      className={c('field')}
      menuTrigger="focus"
      value={props.value}
      onChange={chooser(props)}
      allowsEmptyCollection
    >
      <FieldHead {...props} />
      <Group className={c('group')}>
        <Input className={c('input')} />
        <Button className={c('step')} aria-label={t('showAll')}>
          <Icon of={ChevronDown} size={16} />
        </Button>
      </Group>
      <Popover className={p('popover')}>
        <ListBox className={p('list')} renderEmptyState={() => <div className={p('empty')}>{t('noMatch')}</div>}>
          {props.options.map(optionItem)}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
