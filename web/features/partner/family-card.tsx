import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { PartnerFamilyListItem } from '../../../src/features/contributions/contribution.ts';
import { PATHS } from '../../paths.ts';
import { Tag } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { describeEnd } from '../consents/describe-period.ts';
import { listWords } from './list-words.ts';

type Props = { family: z.infer<typeof PartnerFamilyListItem>; isNew: boolean };

/** One of my families: who, about what, until when. The whole card opens it. */
export function FamilyCard({ family, isNew }: Props) {
  const { partner: texts, consents } = useMessages();
  const language = useLanguage();
  const { label } = useCodeLabels();
  return (
    <li className="card partner-card">
      <div className="partner-card-top">
        <Link to={PATHS.myFamily} params={{ familyId: family.id }} className="row-link">
          {family.name}
        </Link>
        <span className="quiet">{family.reference}</span>
        {isNew && (
          <Tag size="small" variant="moderate" data-color="info">
            {texts.isNew}
          </Tag>
        )}
      </div>
      {family.persons.length > 0 && <p>{listWords(family.persons, language)}</p>}
      {family.topics.length > 0 && (
        <p className="quiet">
          {listWords(
            family.topics.map((code) => label('topic', code)),
            language,
          )}
        </p>
      )}
      <p className="partner-card-end">
        <span>
          {family.until === null ? texts.untilOnlyOwn : capitalised(describeEnd(family.until, consents))}
        </span>
        {family.own > 0 && <span className="quiet">{texts.ownCount(formatNumber(family.own))}</span>}
      </p>
    </li>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
