/**
 * English nouns that nearly always mean one person, written by `npm run train -- persons` from WordNet 3.0, Copyright 2006 by
 * Princeton University, used with permission under the WordNet licence.
 */
/** Nouns for anybody, for women alone and for men alone. */
export const PERSON_STOCK: Readonly<Record<"any" | "women" | "men", string>> = {
  any: `abbot absentee abuser accompanist accomplice accountant accused accuser acrobat actor actuary addressee
    adherent administrator admirer adventurer adversary advertiser adviser aggressor agitator aide alarmist albino
    amateur ambassador analyst anarchist ancestor angel announcer antagonist anthropologist applicant appointee
    apprentice arbiter arbitrator archaeologist archbishop architect aristocrat artisan artist aspirant assailant
    assassin assaulter assessor astronaut astronomer atheist athlete attacker attendant attorney auditor aunt
    author autocrat aviator babe baby bachelor backer baker bandit banker barbarian bargainer barman baron
    barrister bartender batsman bearer beautician beginner beholder believer bellboy bellhop benefactor
    beneficiary bettor bigamist bigot biographer biologist bishop blackmailer blacksmith blaster blogger bluffer
    boarder bodyguard bookkeeper bookworm boor boss botanist boy breadwinner breeder bricklayer broker buddy
    bugler bullfighter bungler bureaucrat burglar bursar businessman busybody buyer bystander cadet caller
    campaigner camper candidate cannibal canvasser captain captor caretaker carpenter cartographer cartoonist
    castaway caterer celebrity cellist chairman chairperson challenger champion chaplain charlatan chauvinist chef
    chemist cherub chieftain child chiropractor choreographer citizen classmate clergyman cleric clerk client
    coach colleague collector colonel comedian commandant commander commando commentator commissioner commodore
    commoner communicator companion compatriot competitor composer conductor conferrer confidant congressman
    congresswoman connoisseur conqueror conspirator consul consultant consumer contender contestant contractor
    contributor controller coordinator cop coroner corporal correspondent cosmonaut councillor counsellor
    counselor courier cousin cowboy crackpot craftsman creditor criminal critic crony crybaby culprit curator
    custodian customer cyclist czar dad daddy daemon dame damsel dancer deacon dealer dearest debtor decorator
    defeatist defendant defender demagogue demon demonstrator dentist deputy deserter designer despot detective
    developer devotee diabetic dictator dignitary diplomat director disciple disciplinarian dissenter distiller
    distributor diviner doer donor doorman draftsman dramatist draughtsman dreamer dressmaker drinker driver
    druggist drummer drunkard duchess dude duke dweller earl earner ecologist economist editor educator egotist
    electrician elitist emigrant emir emissary employee employer emulator engineer engraver entertainer enthusiast
    entomologist examiner executioner executor expert explorer exporter fanatic fancier feller fellow felon fibber
    fiddler fiend finalist firefighter fisher fisherman flatterer flautist flunky flutist foe fogey fogy follower
    fool forefather foreigner foreman forger foundling frequenter fresher freshman fugitive furrier gambler
    gangster gardener geneticist genie gentleman geologist ghoul girl gladiator glutton gnome goblin godchild
    godfather godparent golfer goner gourmet governor grader grandchild grandfather grandmother grandparent granny
    greenhorn gremlin grocer grower guarantor guardian guerrilla guitarist gunman gunner guy gymnast gynaecologist
    gynecologist hacker hairdresser hardliner harpist headmaster healer heavyweight heckler heir helper henchman
    heretic hermit heroine hiker hippie hippy historian hitchhiker hoarder hobbit hobo hoodlum horseman hostage
    hothead housekeeper housewife humorist hunter hypnotist hypocrite idealist idler illustrator imitator
    immigrant imp impostor individualist industrialist infant infidel informant informer inhabitant initiator
    inmate innkeeper insider inspector instructor interloper intermediary interpreter interrogator interviewer
    intruder invader inventor investigator investor islander jailer janitor jaywalker jester jeweler jeweller
    jogger joker journalist juggler junkie juror keeper kidnapper killer knacker knight laborer labourer lad
    laggard landlady landlord landowner laughingstock lawmaker lawyer layman leader lecturer legislator leper liar
    libertarian librarian lieutenant lifeguard limper linguist listener litterbug lobbyist locksmith lodger logger
    logician loiterer longshoreman loser lover luminary machinist madame madman magician magistrate magnate
    maintainer mamma man manager maniac manicurist mapper marcher marksman martyr mascot masochist matador
    matchmaker materialist mathematician matriarch matron mayor mechanic meddler mediator megalomaniac member
    mercenary merchant messenger meteorologist middleman milkman milliner millionaire miner minion minister
    minstrel miser misfit missionary mom monarch moralist mother motorist mourner mugger murderer musician
    namesake narrator naturalist navigator negotiator neighbor nephew neurologist newbie newcomer newscaster niece
    nobleman nomad nominee novelist novice objector observer obstetrician occupant offender officer ogre onlooker
    ophthalmologist opponent oppressor optician optimist optometrist orator organist organizer originator
    ornithologist orthodontist outcast outpatient outsider overseer owner paediatrician pagan painter
    palaeontologist paleontologist pallbearer panhandler papa paratrooper parent parishioner parson participant
    passenger passer pastor pathologist patient patriarch patriot patron pauper pawnbroker payer peasant pedant
    peddler pediatrician pedlar pensioner peon perfecter perfectionist performer perpetrator persecutor pessimist
    pharmacist philanthropist philosopher photographer physician physicist pianist pickpocket pirate pixie
    plagiarist plaintiff planner planter playmate playwright plotter plumber poet policeman politician pollster
    possessor postmaster potter practitioner preacher predecessor prefect presenter priest primate prisoner
    producer professor progeny programmer prophet proponent proprietor prosecutor prospector protagonist protector
    provider prowler prude psychiatrist psychoanalyst psychologist psychopath pundit punter pupil purchaser
    purveyor quarterback quitter rabbi racketeer ragamuffin rambler rancher ranker rascal reader realist
    receptionist recipient recluse rector referee refugee registrar reporter representative rescuer researcher
    retailer reveler reveller reviewer rider ringleader rioter robber rogue rookie roommate rooter ruffian ruler
    rustler saboteur sadist sailor saint salesperson sandman satirist saver scapegoat scatterbrain sceptic schemer
    scholar schoolchild schoolteacher scientist scorer scoundrel scriptwriter sculptor seamstress secretary
    securer seer seller senator sentry sergeant servant serviceman settler shareholder sheikh sheller sheriff
    shopkeeper shoplifter shopper showman sibling signer silversmith sinner skater skeptic skinflint skipper
    slacker slave slob smuggler sniper snob socialist sociologist soldier solicitor soloist sophomore sorcerer
    southpaw specialist specifier spectator speculator spinster spokesperson spouse sprinter squatter squinter
    squire statistician stenographer steward stickler stockbroker stockholder storekeeper stowaway straggler
    stranger striker student subscriber sufferer suggester sultan superintendent superstar supervisor supplier
    supporter surgeon surveyor survivor swaggerer sweetheart swindler taker talker tamer taxpayer teacher teammate
    teamster technician teenager teetotaler teetotaller tenant terminator terrorist theologian theorist therapist
    thief thinker thug tightwad toddler tormentor tourist trader traditionalist trainee traitor trapper traveler
    traveller treasurer trespasser trickster trooper troublemaker trustee tycoon typesetter typist tyrant uncle
    underdog undergraduate undertaker upholsterer urchin user valet vampire vegetarian vendor ventriloquist
    veterinarian vicar victim victor viewer vigilante villager villain visitor vocalist voter waif waiter wanderer
    warden warrior watchman weakling weirdo welder werewolf wholesaler winner witch wiz wizard woodsman worker
    workman worshiper worshipper wrangler wrestler wretch writer wrongdoer yeti yokel youngster youth zombie
    zoologist`,
  women: `actress ballerina bridesmaid businesswoman countess cowgirl daughter empress girlfriend goddess godmother
    governess granddaughter hostess lass madam maid maiden mermaid midwife noblewoman nun nursemaid policewoman
    priestess princess saleswoman soprano sorceress spokeswoman stewardess tomboy waitress widow wife woman`,
  men: `boyfriend bridegroom countryman friar grandson husband mailman mariner postman prince salesman schoolboy
    spokesman statesman suitor tsar widower`
};
