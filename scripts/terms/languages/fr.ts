import { alike, type Link, type TermLanguage, words } from './language.ts';

/** Participles that name persons: their feminine is the same concept, where that of "traité" or "marché" is not. */
const persons =
  words(`réfugié rapatrié immigré émigré débouté exilé expulsé employé salarié délégué député déplacé déporté détenu disparu associé assuré blessé
handicapé retraité diplômé accusé prévenu condamné invité interné naturalisé sinistré persécuté éloigné retourné renvoyé régularisé hébergé nouveau-né
migrant requérant ressortissant étudiant représentant intervenant immigrant émigrant habitant survivant participant enseignant arrivant résident président
adhérent client agent assistant clandestin voisin cousin orphelin parrain étranger mineur majeur avocat époux patron surveillant militant commerçant gérant correspondant dirigeant exploitant trafiquant fugitif captif veuf citoyen européen élu
inconnu artisan paysan partisan interpellé inculpé suspect adolescent patient attaché aîné marié fiancé adopté isolé rescapé évadé affilié délinquant mendiant
passant occupant opposant plaignant négociant aidant accompagnant licencié réinstallé relogé inscrit banni`);
/** Nouns that are participles elsewhere: "le voleur arrêté", "les frais retenus". */
const participles =
  words(`arrêté marché énoncé exposé relevé résumé procédé communiqué délibéré prononcé passé vécu aperçu contenu reçu écrit conduit produit interdit acquis permis
compromis sursis prise mise reprise entreprise surprise conduite entrée sortie arrivée tenue venue vue retenue étendue issue plainte contrainte atteinte crainte découverte portée
durée tournée traversée montée rentrée pensée donnée assemblée levée percée saisie garantie partie`);
const invariable = words('non pas plus moins très bien mal sans post pré co');
const unchanged = /[sxz]$/;

function plural(word: string): string[] {
  if (unchanged.test(word)) return [word];
  if (/al$/.test(word)) return [word, `${word.slice(0, -2)}aux`, `${word}s`];
  if (/ail$/.test(word)) return [word, `${word}s`, `${word.slice(0, -3)}aux`];
  if (/(?:eau|au|eu)$/.test(word)) return [word, `${word}x`, `${word}s`];
  return [word, `${word}s`];
}
function singular(word: string): string[] {
  if (/aux$/.test(word)) return [`${word.slice(0, -3)}al`];
  return word.length > 3 && /[^s]s$/.test(word) ? [word.slice(0, -1)] : [];
}

const feminineEndings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/teur$/, ['trice', 'teuse', 'teure']],
  [/eur$/, ['euse', 'eure']],
  [/eux$/, ['euse']],
  [/oux$/, ['ouse']],
  [/er$/, ['ère']],
  [/f$/, ['ve']],
  [/el$/, ['elle']],
  [/en$/, ['enne']],
  [/on$/, ['onne']],
  [/et$/, ['ète', 'ette', 'ete']],
  [/eau$/, ['elle']],
  [/c$/, ['que', 'che']],
];
function feminine(word: string): string[] {
  if (/[esx]$/.test(word) && !/[eo]ux$/.test(word)) return /(?:[ao]is|[^e]is|clos)$/.test(word) ? [`${word}e`] : [];
  const ending = feminineEndings.find(([pattern]) => pattern.test(word));
  const stem = ending ? ending[1].map((end) => word.replace(ending[0], end)) : [];
  return [...stem, `${word}e`];
}
const withPlurals = (forms: readonly string[]): string[] => [...new Set(forms.flatMap(plural))];

/** Feminine of nouns by their ending, only where it can be no other word. */
function personFeminine(word: string): string[] {
  if (persons.has(word)) return feminine(word);
  if (word.length < 6 || !/(?:teur|eur|ien|er)$/.test(word)) return [];
  return feminine(word).filter((form) => /(?:trice|euse|ienne|ère)$/.test(form));
}

const anyOf = [['de', 'la'], ['de', 'l'], ['d', 'un'], ['d', 'une'], ['du'], ['des'], ['de'], ['d']];
/** What has an article may lose it ("victime de traite"); what has none may only take an indefinite one ("ressortissant d’un pays tiers"). */
const links: readonly Link[] = [
  { own: [['de', 'la'], ['de', 'l'], ['du'], ['des']], may: anyOf },
  { own: [['d', 'un'], ['d', 'une'], ['de'], ['d']], may: [['d', 'un'], ['d', 'une'], ['des'], ['de'], ['d']] },
  alike([['à', 'la'], ['à', 'l'], ['à', 'un'], ['à', 'une'], ['au'], ['aux'], ['à']]),
];

const determiners =
  'le la les l un une des du de d au aux à ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque tout toute tous toutes aucun aucune nul nulle plusieurs quelque quelques certain certaine certains certaines quel quelle quels quelles tel telle deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions';
const prepositions =
  'en dans par pour sur sous sans avec contre entre vers chez dès depuis pendant durant après avant selon malgré outre hors via comme et ou ni mais que qu soit puis dit dite mot mots terme termes expression notion étiquette appelé appelée reconnu reconnue reconnus reconnues déclaré déclarée considéré considérée';
const adjectives =
  'nouveau nouvel nouvelle nouveaux nouvelles bon bonne bons bonnes grand grande grands grandes petit petite petits petites premier première premiers premières second seconde dernier dernière derniers dernières ancien ancienne anciens anciennes futur future futurs futures autre autres même mêmes seul seule seuls seules vrai vraie véritable véritables jeune jeunes simple simples double éventuel éventuelle éventuels éventuelles présent présente précédent précédente haut haute vaste odieuse odieux prétendu prétendue propre propres pareil pareille récente récent différents différentes divers diverses longue long lourde lourd meilleur meilleure libre plein pleine mauvais mauvaise faux fausse ledit ladite lesdits lesdites nombreux nombreuses rare rares maigre maigres célèbre infâme terrible abominable bref brève brefs brèves rapide rapides énième vif vive vives lent lente fort forte forts fortes faible faibles large larges réel réelle court courte courts courtes énorme immense modeste modestes sérieux sérieuse ultime unique principal principale principales actuel actuelle léger légère profond profonde strict stricte gros grosse vieux vieille vieilles beau belle belles joli jolie important importante importantes triste tristes inutile inutiles vague vaine soudaine soudain pauvre pauvres malheureux malheureuse brave braves';

/** French: agreement in gender and number, contracted articles, elision; marks on letters tell words apart. */
export const french: TermLanguage = {
  tag: 'fr',
  fold: (word) => word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
  functionWords: words('le la les l un une des du de d au aux à en et ou par pour sur sous sans avec dans ne pas n se s qui que qu'),
  links,
  numberForms: plural,
  personForms: (word) => withPlurals([word, ...personFeminine(word)]),
  agreeingForms: (word, role) => {
    if (invariable.has(word)) return [word];
    const other = (form: string): string[] =>
      role === 'modifier' || /(?:[^m]ant|é|ien)$/.test(form) ? feminine(form) : personFeminine(form);
    return withPlurals([word, ...singular(word), ...[word, ...singular(word)].flatMap(other)]);
  },
  spellings: () => [],
  modifiersFirst: false,
  splitCompounds: false,
  notHalves: words(''),
  verbsAlike: words('traite aide aides'),
  takesPossessive: () => false,
  idioms: [
    'retour d’expérience',
    'retour de manivelle',
    'retour de bâton',
    'retour de service',
    'retour aux sources',
    'retour au calme',
    'retour d’âge',
    'match retour',
    'par retour de courrier',
    'touche retour',
    'point de non-retour',
    'orientation sexuelle',
    'orientation scolaire',
    'course d’orientation',
    'table d’orientation',
    'référencement naturel',
    'exploitation agricole',
    'exploitation forestière',
    'exploitation minière',
    'exploitation laitière',
    'compte d’exploitation',
    'exploitation des données',
    'ministère de tutelle',
    'autorité de tutelle',
    'réinstallation du logiciel',
    'réinstallation du système',
    'réinstallation du programme',
    'rétention d’eau',
    'rétention d’information',
    'rétention d’informations',
    'bassin de rétention',
    'remise de prix',
    'remise des prix',
    'remise des diplômes',
    'remise de diplômes',
    'remise commerciale',
    'remise de peine',
    'trafiquant de drogue',
    'trafiquant d’armes',
    'régularisation fiscale',
    'régularisation de charges',
    'interpellation parlementaire',
    'enfant prodige',
    'traite négrière',
    'fuite d’eau',
    'fuite de gaz',
    'fuite d’huile',
    'fuite de mémoire',
    'fuite de données',
    'fuite des cerveaux',
    'fuite de capitaux',
    'fuite en avant',
    'oiseau migrant',
    'jeu d’enfant',
    'bon enfant',
    'hors d’exploitation',
    'orientation de la page',
    'orientation paysage',
    'orientation portrait',
    'retour en arrière',
    'retour sur investissement',
    'retour à la ligne',
    'retour chariot',
    'retour à la normale',
    'retour de flamme',
    'aller-retour',
    'aller et retour',
    'aller retour',
    'dernier recours',
    'avoir recours',
    'a recours',
    'ont recours',
    'avait recours',
    'avaient recours',
    'ayant recours',
    'aura recours',
    'avons recours',
    'eu recours',
    'recours à',
    'recours aux',
    'à l’étranger',
    'de l’étranger',
    'depuis l’étranger',
    'vers l’étranger',
    'en retour',
    'est de retour',
    'sont de retour',
    'sera de retour',
    'était de retour',
    'tuteur de résine',
    'tuteur de tomate',
    'tuteur en bois',
    'passager clandestin',
    'droit chemin',
    'bras droit',
    'angle droit',
    'ligne droite',
    'tout droit',
    'traite bancaire',
    'traite des vaches',
    'traite de la vache',
    'traite du lait',
    'lettre de change',
    'remise en cause',
    'remise en question',
    'remise à zéro',
    'remise à jour',
    'remise en état',
    'remise à niveau',
    'mise en exploitation',
    'système d’exploitation',
    'systèmes d’exploitation',
    'indicateur de police',
    'indicateur de vitesse',
    'indicateur de direction',
    'passeur de culture',
    'passeur de mémoire',
    'passeur de savoir',
    'à peine',
    'en charge',
    'à la charge de',
    'dans la mesure où',
    'dans la mesure du possible',
    'au fur et à mesure',
    'à mesure que',
    'sur mesure',
    'd’accord',
    'tout à fait d’accord',
    'prendre garde',
    'prend garde',
    'mise en garde',
    'de peine et de misère',
    'faire appel à',
    'fait appel à',
    'font appel à',
    'à titre',
    'au titre de',
    'à juste titre',
    'en aparté',
  ],
  senses: [
    // "les migrants de retour de Libye"
    { of: /^retour$/, before: /de $/, after: /^ (?:de |du |d[’'])(?=\p{Lu})/u },
    // "De retour à Dakar, elle ouvre une boutique."
    { of: /^retour$/, before: /(?:^|[.!?…;:,(«“–—\n]\s*)de $/iu },
    { of: /^remises?$/, after: /^ de (?:[\p{L}\p{N}-]+[ \u00A0\u202F]){1,2}(?:pour cent|%|euros|€)/u },
    { of: /^remises?$/, after: /^ sur (?:le|les|la) (?:prix|facture|billets?)/ },
    // "sous-traite", "contre-mesure", "mi-voyage": words of their own.
    {
      of: /./,
      before:
        /(?:^|[^\p{L}])(?:petits?|petites?|grands?|beaux?|belles?|sous|contre|demi|mi|semi|non|vice|anti|avant|arrière|auto|rendez|quasi|pseudo|mini|micro)[-‐‑]$/iu,
    },
    { of: /./, after: /^ (?:et|&) (?:Fils|Cie|Associés)(?!\p{L})/u },
    // "garde-fou", "aide-soignante": a verb and what it takes.
    {
      of: /^(?:garde|aide|porte|appui|essuie|tire|passe|compte)s?$/,
      after: /^[-‐‑](?!(?:t|il|elle|ils|elles|on|je|tu|nous|vous|ci|là|moi|toi|lui|leur|le|la|les|y|en)(?![\p{L}]))\p{L}/u,
    },
  ],
  beforeNames: words(
    'madame monsieur mme mlle m mm maître docteur dr professeur rue avenue boulevard quai impasse place square hôtel café restaurant famille époux collège lycée chanteur chanteuse écrivain groupe revue film roman association asbl fondation collectif journal navire ferry bateau',
  ),
  capitalAdjective: /$^/,
  nominal: new RegExp(`^(?:${[...[...persons].filter((word) => /[éu]$/.test(word)), ...participles].join('|')})e?s?$`),
  homographs: new Map([
    ...[
      ...words(
        'traite traites interprète interprètes escorte escortes aide aides demande demandes garde gardes report suivi contrôle contrôles recours exploite titre titres visite visites marche lutte charge cause place offre offres cadre accuse alerte alertes annonce annonces approche attaque attaques base blâme capture censure chasse chute classe classes commande commandes compte comptes consigne consignes coupe date dates débat débats décharge dépense dépenses dispute doute doutes écoute écoutes élève élèves entrave entraves excuse excuses expertise expertises fête fiche fiches file force forces foule fraude fraudes frappe gêne groupe groupes hausse insulte insultes ligne lignes loge manque manques marque masque mine montre ordonnance ordonnances pause pratique pratiques presse purge quête rafle rafles récolte récompense relance relève réplique repère repères reste restes retraite retraites révolte ruine ruse sauvegarde somme sommes sort sorts tâche tâches tente tentes torture tortures voile gage gages limite limites influence patrouille patrouilles pilote pilotes prétexte bagarre figure dialogue dialogues diplôme double document enquête enquêtes liste rencontre remarque signe juge juges arbitre guide forme note adresse mesure peine recherche réforme règle réserve trace touche vote programme finance avance menace domicile voyage voyages échange échanges partage équipe équipes veille épreuve poste postes prime primes taxe taxes amende amendes fouille fouilles',
      ),
    ].map((word) => [word, 'verb'] as const),
    ...[
      ...words(
        'clandestin clandestine clandestins clandestines mineur mineure mineurs mineures droit étranger étrangère étrangers étrangères remise remises traité traités prêt prêts prête prêtes mort morts morte mortes malade malades secret secrets privé privés majeur majeure majeurs majeures volontaire volontaires coupable coupables suspect suspecte suspects suspectes civil civils complice complices proche proches public publics politique politiques critique critiques technique techniques tactique tactiques montant montants courant courants présent équivalent précédent absent absents innocent innocents patient patients patiente patientes particulier particuliers local locaux capital total idéal rival rivaux criminel criminels rebelle rebelles fidèle fidèles responsable responsables bénévole bénévoles célibataire célibataires adulte adultes aveugle aveugles sourd sourds pauvre pauvres riche riches vide froid chaud plat frais remplaçant permanent permanents original garant mobile mobiles fixe',
      ),
    ].map((word) => [word, 'adjective'] as const),
  ]),
  context: {
    before: words(`${determiners} ${prepositions} ${adjectives}`),
    adjectiveBefore: /(?:ième|ièmes|\d)$/,
    subjects: words('je j tu il elle on ils elles qui ne n se s me m te t nous vous'),
    neuter: words(''),
    commonArticles: words(''),
    subjectsProve: true,
    auxiliaries: words(
      'est sont était étaient fut furent sera seront serait seraient soit soient été être étant a ont avait avaient aura auront ayant avoir s se reste restent resta restait restée resté demeure demeurent semble semblent paraît devenu devenue',
    ),
    adverb:
      /^(?:bien|mal|beaucoup|déjà|pas|plus|jamais|souvent|toujours|encore|trop|peu|très|tout|aussi|tôt|vite|bientôt|tant|assez|presque|rien|point|guère|[\p{L}]{3,}ment)$/u,
    participle: /(?:é|ée|és|ées|i|is|ie|ies|ise|ises|u|us|ue|ues|[aeo]intes?|ertes?|faites?)$/,
    afterVerb: words(''),
    clitics: words('le la l les lui leur y en nous vous'),
    followers: new Map([['droit', words('à de d au aux')]]),
    finite: /$^/,
    adjectivesFirst: false,
    after: words(''),
  },
};
