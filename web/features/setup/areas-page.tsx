import { useMessages } from '../../ui/language.tsx';
import { ListEditor } from './list-editor.tsx';
import { SetupPage } from './setup-page.tsx';

/** The areas: a code list that the whole report is divided by. */
export function AreasPage() {
  const { setup: texts } = useMessages();
  return (
    <SetupPage tab="areas" lead={texts.areasLead}>
      <ListEditor list="area" />
    </SetupPage>
  );
}
