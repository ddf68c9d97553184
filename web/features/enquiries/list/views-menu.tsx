import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseSearch } from '../../../paths.ts';
import { ActionMenu, BookmarkIcon, Button } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { parseEnquiryFilters, setFilters, type EnquiryFilters } from '../enquiry-filters.ts';
import { DEFAULT_VIEWS, filtersOfDefaultView } from './default-views.ts';
import { savedViewsQuery } from './fetch-list.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';

type Props = { filters: EnquiryFilters; onChoose: (filters: EnquiryFilters) => void };

/** Choices of filters that are used often: those that everyone has, and the person's own. */
export function ViewsMenu({ filters, onChoose }: Props) {
  const { list: texts } = useMessages();
  const { data: views = [] } = useQuery(savedViewsQuery);
  const [dialog, setDialog] = useState<'save' | 'edit' | null>(null);
  const close = () => setDialog(null);
  const hasChoice = setFilters(filters).length > 0 || filters.sort !== undefined;
  return (
    <>
      <ActionMenu rootElement={document.getElementById('main')}>
        <ActionMenu.Trigger>
          <Button variant="secondary" size="small" icon={<BookmarkIcon aria-hidden />}>
            {texts.views}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content align="end">
          <ActionMenu.Group label={texts.fixedViews}>
            {DEFAULT_VIEWS.map((view) => (
              <ActionMenu.Item key={view} onSelect={() => onChoose(filtersOfDefaultView(view, new Date()))}>
                {texts.viewNames[view]}
              </ActionMenu.Item>
            ))}
          </ActionMenu.Group>
          {views.length > 0 && (
            <ActionMenu.Group label={texts.ownViews}>
              {views.map(({ id, name, search }) => (
                <ActionMenu.Item key={id} onSelect={() => onChoose(parseEnquiryFilters(parseSearch(search)))}>
                  {name}
                </ActionMenu.Item>
              ))}
            </ActionMenu.Group>
          )}
          <ActionMenu.Divider />
          <ActionMenu.Item disabled={!hasChoice} onSelect={() => setDialog('save')}>
            {texts.saveView}
          </ActionMenu.Item>
          <ActionMenu.Item disabled={views.length === 0} onSelect={() => setDialog('edit')}>
            {texts.editViews}
          </ActionMenu.Item>
        </ActionMenu.Content>
      </ActionMenu>
      {dialog === 'save' && <SaveViewDialog filters={filters} onClose={close} />}
      {dialog === 'edit' && <ViewsDialog onClose={close} />}
    </>
  );
}
