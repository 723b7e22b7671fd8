// Makes tags of `#words`, in JavaScript.

import { note } from 'acme:plugins/editor@1.0.0';

export const filter = {
  describe: () => 'finds tags (JavaScript)',

  apply(article) {
    const found = [...article.text.matchAll(/#(\p{L}+)/gu)].map(match => match[1].toLowerCase());
    const tags = [...new Set([...article.tags, ...found])];
    if (found.length > 0) note(`tags found: ${found.join(', ')}`);
    return { ...article, tags, text: article.text.replaceAll('#', '') };
  },
};
