import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { TextLink } from './text-link.tsx';
import styles from './page.module.css';

const c = classes(styles);

interface BreadcrumbProps {
  readonly trail: readonly { readonly label: string; readonly href: string }[];
  readonly here: string;
}

export const Breadcrumb = ({ trail, here }: BreadcrumbProps) => {
  const t = useTexts(designTexts);
  return (
    <nav aria-label={t('trail')}>
      <ol className={c('crumbs')}>
        {trail.map(({ label, href }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
};
