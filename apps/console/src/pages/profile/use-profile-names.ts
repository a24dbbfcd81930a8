import { useQuery } from '@tanstack/react-query';
import { profilesQuery } from '../../api/queries.ts';
import { useSpeech } from '../../i18n/language.tsx';

/** Names of profiles and the days on which they were last compared with their texts. */
export function useProfileNames() {
  const { say } = useSpeech();
  const { data: profiles = [] } = useQuery(profilesQuery);
  const find = (id: string) => profiles.find((one) => one.id === id);
  return {
    profiles,
    nameOf: (id: string): string => {
      const found = find(id);
      return found ? say(found.name) : id;
    },
    checkedOn: (id: string): string => find(id)?.checkedOn ?? '',
  };
}
