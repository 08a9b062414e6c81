/**
 * English verbs by what they are about, written by `npm run train -- verbs` from WordNet 3.0, Copyright 2006 by
 * Princeton University, used with permission under the WordNet licence.
 */
/** What most uses of a verb are about. */
export type VerbField =
  | "body"
  | "change"
  | "cognition"
  | "communication"
  | "competition"
  | "consumption"
  | "contact"
  | "creation"
  | "emotion"
  | "motion"
  | "perception"
  | "possession"
  | "social"
  | "stative"
  | "weather";

/** Of each field the verbs that are nothing else, and those that are nouns or adjectives as well. */
export const VERB_STOCK: Readonly<Record<VerbField, readonly [plain: string, nouns: string]>> = {
  body: [
    `alleviate anaesthetise anesthetize anoint assuage awaken beget behave blanch bleed blench breathe calve
    chlorinate chuff cleanse clothe constipate convalesce convulse decompress defecate detoxify devolve disgorge
    disinfect disrobe emit energise energize excrete exhale expectorate exude foment freshen galvanise galvanize
    geld gestate gnash hibernate hyperventilate hypnotise hypnotize immunise immunize impregnate incubate infect
    inflame inhale inject injure inoculate inseminate intoxicate iodise iodize maim medicate menstruate mesmerise
    metastasise metastasize mewl narcotize outwear overdose overdress oversleep ovulate palliate perspire
    pollinate preen primp procreate pupate reanimate reawaken recreate recuperate redden refresh regurgitate relax
    relieve respire resurrect resuscitate retrogress revitalize revive revivify salivate secrete slenderize soothe
    spay spellbind spew sterilise sterilize suffer sunbathe suppurate swelter teethe tog tranquilize tranquillise
    transfuse traumatise traumatize ulcerate unbend unclothe upchuck upraise urinate vaccinate vivify vulgarise
    vulgarize waken weep`,
    `awake bathe beam belch blink blow blubber blush castrate choke chortle chuckle conk costume cough cramp crane
    cure don doze dress drowse ease exhaust flush frown gasp giggle glare glower grimace grin groom gum handicap
    harm hatch hurt lather laugh massage nurse pant piss plume retch robe scab scowl shave shower shrug shudder
    sigh sire slaver sleep slumber smile smirk sneer snicker snigger snore snort sob spat spit sprain squint stool
    swash sweat swoon tense tire titter twin twitch undress vet vomit wake wear weary wheeze whimper wink wound
    yawn`
  ],
  change: [
    `abate abbreviate abridge accelerate acclimate acclimatise acclimatize accrue acculturate accumulate accustom
    acidify adapt addle adjourn adjust admix aerate afflict aggravate align alphabetise alphabetize alter amass
    ameliorate amplify animize anneal annihilate antedate antiquate apprise apprize archaize assimilate attune
    augment automate backslide bake bate beautify becalm become bedraggle befall befoul betide blacken bowdlerise
    bowdlerize braise brighten broaden brutalise brutalize burgeon calcify calcine calibrate catalyse catalyze
    cauterise cauterize centralise centralize chasten cheapen childproof civilise civilize coalesce coarsen codify
    colonise commence commercialise commercialize commingle communize compartmentalise compartmentalize complicate
    concatenate condense confine conform congeal conquer consolidate constrain contaminate conventionalize corrode
    coruscate cremate crystalise crystalize crystallise crystallize culminate curdle curtail customise customize
    dampen darken deactivate deaden debase debilitate debug decelerate decentralise decentralize decimate
    decompose decontaminate decouple deepen deflate deforest deform defrost dehumanise dehumanize dehumidify
    dehydrate deice deify delete demagnetise demagnetize demythologize denature denude depersonalize depopulate
    depreciate derange desalinate desensitise desensitize destabilise destabilize deteriorate detonate detract
    detribalize devalue devastate dialyze digitise digitize dilate diminish disable disappear disarrange discolor
    discolour disembowel disestablish disintegrate dislocate disqualify dissociate distend distil distill
    diversify domesticate douse downplay downsize drench drown dwindle edit efface effervesce effloresce electrify
    eliminate emaciate emanate embark emend emerge emigrate emulsify enable encapsulate enervate enfeeble enhance
    enlarge enliven enrich equalise equalize equilibrate eradicate erase erode erupt escalate europeanize evacuate
    evangelise evangelize evaporate evolve exacerbate expand explode expurgate extinguish facilitate federalize
    fertilise fertilize fictionalise fictionalize finalise finalize fishtail fixate flatten fluoridate focalise
    focalize foist foreshorten fortify fossilise fossilize frizzle fructify furl gentrify germinate glamorise
    glamorize granulate grow habituate happen harden harmonise harmonize harshen hasten heal heighten homogenise
    homogenize humidify hydrogenate illuminate illumine imbue immigrate immobilise immobilize immortalise
    immortalize impair implode impoverish improve incapacitate incinerate individualise individualize
    industrialise industrialize inflate infuse inhibit initialise initialize insulate integrate intensify
    interlard interleave internationalise internationalize interpolate intersperse inundate inure invert
    invigorate iodinate ionise ionize irradiate irrigate isolate iterate jell languish launder lengthen lessen
    liquefy liquidise liquidize liven loosen lubricate lyophilize macerate magnetise magnetize magnify marinate
    materialise materialize maximise maximize mechanise mechanize mercerise mercerize merge metamorphose
    militarise militarize miniaturise miniaturize minimise minimize mistime mobilise mobilize modernise modernize
    modify modulate moisten moisturise moisturize molder motorise moulder mummify mutate mutilate nationalise
    nationalize naturalise naturalize negate neutralise nobble normalise normalize nullify occur optimise optimize
    organise ossify outgrow outmode overcook overfill overgrow overheat oversimplify overspecialise overspecialize
    oxidise oxidize oxygenate paralyse paralyze parboil parch pare pasteurise pasteurize perish permute perplex
    persevere personalise personalize petrify poach polarise polarize politicise politicize pollute popularise
    popularize postdate predecease preheat preisolate prepare pressurise pressurize prettify privatise privatize
    proliferate prolong protract pullulate pulverise pulverize punctuate purify putrefy quantify quell quicken
    ramify randomise randomize rarefy rationalise reactivate readapt readjust realign reappear rearrange recharge
    recombine recommence reconcile recondition reconstitute reconvert rectify recur redevelop redo redouble
    redound reduce reenforce refine reflate refocus refrigerate refurbish regularise regularize regulate reheat
    reinforce rejuvenate relocate remain remodel renovate replace replenish republish resettle resile restart
    restrict restructure resurface resuspend retouch retrench revalue revamp revert revitalise revolutionise
    revolutionize ripen ritualize romanticise rubberise rubberize sanctify sanitise sanitize saturate seclude
    secularise secularize seethe sensitise sensitize sentimentalise sentimentalize sequester serialise serialize
    sharpen shatter shirr shorten shrivel shush simplify slacken slake slenderise socialise solidify specialise
    specialize stabilise stabilize stanch standardise standardize stiffen stigmatise stigmatize stimulate
    stonewall strengthen stultify stun stupefy subdivide subdue subside suffuse sunder superannuate supercharge
    supervene suppress sweeten sync synchronise synchronize syncopate systematise systematize temporise temporize
    tenderise tenderize terminate thicken thrive tighten toughen transfigure transform transmute transpire
    troubleshoot unblock unfold unfurl unhinge unify unite unroll unscramble unthaw urbanise urbanize vanish
    vaporise vaporize variegate vary vegetate ventilate vitalise vitalize vitiate vulcanise vulcanize weaken
    westernise westernize whiten widen winterise winterize wither womanize worsen`,
    `absent add affect alternate bail barbecue baste begin bleach blister bloat bloom blossom blunt bog boil
    bolster bombard boost break broil bubble bud buffer bulge bulk burn burst can change citrate clear climax clot
    coagulate color colour commute complement complete compound concentrate convert cool coordinate correct crack
    cripple croak crown cup damage damp decay decline decrease degas delay die dilute dim dissolve dose double
    dowse dry dull dun dye dynamite elongate emasculate empty eviscerate fade ferment fill finish fix flare
    flourish foam fork foul fracture freeze fry fuse gear get grain grill hamper heat hibachi highlight hush
    incorporate increase indurate interchange interlock keynote lapse league light limit malt mangle mar massacre
    mature melt mend meter milk mill mist mix mount muck narrow obliterate overhaul pall perfect pooch precipitate
    precondition prime progress prostrate purse quadruple raise refill reform regenerate regress remedy remove
    render repair resume retard rev reverse roast root rot rust saute scald scorch sear shrink silence simmer
    singe slack slow sluice smolder smut snowball sophisticate sour souse sparkle spice spike spoil spotlight
    sprout sputter square squelch stain start stay steady sublimate sublime sulphur swell switch tailor tame taper
    temper thaw throttle tint toast transpose triple tune twig update vamp void wane weatherstrip weld wet wilt
    zap`
  ],
  cognition: [
    `adjudicate affirm amaze analyse analyze anticipate appraise apprehend ascribe aspire assess assort assume
    astonish astound authenticate await bedevil befuddle believe beware bewilder brainwash calculate capitalise
    categorise categorize cerebrate choose classify cogitate collate collocate collude commemorate comprehend
    compute conclude confirm confound confuse confute conjure connive consider conspire construe contemplate
    controvert corroborate dally decide decipher deduce deduct deem demarcate demoralize derive diagnose
    differentiate disapprove disbelieve discombobulate discountenance discover disincline disprove distinguish
    dumbfound elide empathise empathize engross engulf equate err evaluate examine except exclude expect explore
    extrapolate factorise factorize flabbergast flummox foreknow foreordain foresee forget forsake halve
    housebreak hypothesise hypothesize idealise idealize identify immerse impanel impute inculcate indoctrinate
    infer ingrain instill intend internalise internalize interpret interrelate intuit learn liken lipread meditate
    memorialise memorialize memorise memorize misapprehend miscalculate misconceive misconstrue misgauge
    misidentify misjudge misread misunderstand mystify nonplus omit opine opt orchestrate outclass overrate
    overreact overrule parse philosophise philosophize ponder predestine predetermine predispose prejudge
    premeditate preordain presume presuppose prioritise prioritize proofread propose prorate psychoanalyse
    psychoanalyze react realise realize reappraise reassess recalculate reckon reclassify recognise recognize
    recollect reconsider reconstruct reevaluate reexamine relate relearn relive rely remember remind reminisce
    reread reshape resonate respond retrain romanticize roughhouse ruminate scrutinise solve speculate
    substantiate subsume subtract suppose synthesise synthesize theorise theorize tolerate typecast underrate
    understand undervalue unlearn validate verify`,
    `abstract aim apprentice appropriate assay associate attribute audit baffle base brood brook budget catalogue
    chart check compare conjecture contrast credit cube date dawn desert digest din discredit discriminate
    distrust doubt downgrade esteem estimate fathom feel figure focus gauge guess jilt judge know link mark master
    mastermind measure mistake mistrust mull multiply muse neglect overestimate override overshoot pick plan plat
    plot plumb plump pore puzzle rank rate read recall regard reject reorder reprobate repute resolve respect
    rethink review rivet savvy schedule scheme select shape skip slant slate slot steep study stump subordinate
    surmise surprise survey think trace train trust underestimate upgrade view wonder`
  ],
  communication: [
    `abjure abnegate absolve accede accentuate accost accuse acknowledge acquaint acquiesce acquit actualise
    actualize adduce adjudge adjure admit admonish adulate adumbrate advertise advise aggrandise aggrandize agree
    allege allude amend annotate announce annul apologise apologize applaud approve arbitrate argue arraign
    ascertain ask assassinate assert asseverate assure attest authorise authorize aver avow backbite badmouth
    bamboozle baptise baptize bastardise bastardize bawl beckon bedamn beg belabor belabour belittle bemoan berate
    beseech besmirch bespeak betoken betray betroth bewail blab blaspheme bless blither blurt bode bruit bumble
    cajole calumniate canonise canonize castigate catechise catechize certify characterise characterize chastise
    chide christen circularise circulate clarify commend commentate communicate complain concede concur condemn
    condone confer confess confide congratulate connote consult contend contravene convey convince convoke cosign
    counterchallenge criticise criticize croon debrief debunk declaim declare decode decry dedicate defame deliver
    denigrate denominate denote denounce deny deplore deprecate deride derogate describe destine deter determine
    devote digress disabuse disagree disallow disambiguate disavow disclaim disclose discourage discuss dismiss
    disoblige disparage disrupt dissemble disseminate dissuade distort divulge dramatise dramatize edify
    editorialise editorialize elucidate embellish emphasise emphasize encipher encode encrypt enjoin enlighten
    enquire ensure enthuse entice entreat enumerate enunciate equivocate eschew eulogise eulogize evade evince
    exaggerate exalt exclaim excommunicate excoriate exculpate execrate exemplify exhort exonerate expatiate
    explain explicate expostulate expound extenuate extol exult falsify familiarise familiarize feign felicitate
    flatter flout forbid forebode foreshadow foretell forewarn forgive formulate forswear gainsay garble
    generalise generalize gesticulate glorify greet hallow hoodwink ignore illustrate impeach implore imply
    importune imprecate impugn incite incriminate indicate inflect inflict inform inquire insinuate insist
    instigate instruct insure intercede interject interrogate intone introduce inveigh inveigle investigate
    itemise itemize josh justify kibitz lambaste laud liaise maunder mesmerize miscall misdirect misguide
    misinform misinterpret mislead misname mispronounce misrepresent misspell misstate mitigate moralise moralize
    muckrake narrate nasale nasalise nasalize negociate negotiate niggle nitpick nominate notarise notarize notify
    obfuscate obtrude oppose orate overdraw overemphasise overemphasize overstate overwhelm overwrite paginate
    particularise particularize patronise perjure pettifog philander plead pluralise pluralize podcast portend
    portray pray preach predict prefigure prerecord prescribe prevaricate proceed proclaim profess prognosticate
    prohibit promulgate pronounce propagandise propagandize prophesy propitiate propound proscribe proselytise
    proselytize publicise publicize rationalize reaffirm reassert rebut recant recapitulate recite recommend
    recriminate rededicate refer reformulate refract refute reinterpret reiterate remonstrate rename renegotiate
    rephrase reprehend reprove repudiate reschedule rescind restate retract retranslate revile reword rhapsodise
    rhapsodize satirise satirize seduce sermonise sermonize shrive shun sibilate signalise signalize signify
    solicit soliloquise soliloquize sough speak specify spurn stipulate submit suborn succumb sugarcoat suggest
    summarise summarize summate summon supplicate swear symbolise symbolize tantalise tantalize televise tempt
    testify thank threaten traduce transcribe translate transliterate trivialise trivialize trounce typewrite
    ululate unbosom undeceive undersign understate underwrite universalize unmask unsay unteach unwrap upbraid
    uphold verbalise verbalize vilify vindicate vituperate vocalise vocalize vociferate vouch warn wheedle wigwag
    yammer`,
    `acclaim address advocate affront alert answer articulate assent augur babble bait banter bar bark bay bellow
    bet bicker blame bleat bluster boast boo bow brag broadcast bulletin bullshit bypass cable cackle call
    caricature caution caw chaff challenge chant charge chat chatter cheer chirp chorus chronicle cipher cite
    claim clamor cluck coach coax command comment commune compliment compromise concord consecrate consent contact
    contest contract converse convict couch counsel count counter crow crunch cry curse cuss damn deal debate
    decree demand demur designate dial dictate diffuse discount dispute disregard dissent docket document doom
    drawl dub dupe echo ejaculate elaborate evidence exact excuse express face file flirt forecast fulminate
    gabble gesture gloat gloss groan growl grumble grunt guarantee gull hail harangue harp hazard headline hedge
    herald hint hiss holler honk hoot howl hum insult interrupt interview intimate issue jabber jaw jeer jest joke
    kid label lampoon leak lecture list log lure manifest marvel mean mediate menace mention mew mince mind
    misquote moan mock moderate moo mumble murmur mutter nag name needle nickname nod nurture object order outline
    overburden pad paraphrase pardon parrot permit petition phone photograph phrase pipe pledge point post
    postulate praise prattle preface presage pretend probe project promise proposition protest purl purport
    quarrel query quest question quip quote rag rail rebuff rebuke record recount refuse relay remand remark
    repeal repeat reply report reprimand reproach request requisition rerun reset retort revise reward rewrite
    ridicule roar romance salute sanction say scoff scold scream scribble sentence shout shriek shrill sidestep
    sign signal singsong sizzle skirt slur snap snarl snoop snub spell spout spy squall squawk squeal stammer
    state stress stutter subpoena suspect swan talk tally taunt teach telegraph telephone tell term troll trumpet
    tutor underline underscore urge utter vent veto vow wail warble warp warrant wave whiff whine whinny whisper
    whistle whoop will wisecrack wrangle yap yell yelp`
  ],
  competition: [
    `assail avenge barnstorm beleaguer besiege blindside bushwhack capitulate circumvent compete confront defend
    defuse demilitarise demilitarize demobilise demobilize deploy disarm enlist fend gird harass invade outdo
    outdraw outfight outflank outfox outgeneral outmaneuver outmanoeuvre outperform outplay outsell outshine
    outsmart outstrip outweigh outwit overcome overpower overtake protect rearm reassail resist retaliate surmount
    underplay undershoot vanquish vie waylay`,
    `ambush assault attack bandy blockade bomb campaign combat conscript counterattack defeat direct fight fire
    fistfight fullback garrison guard hunt jockey misfire parlay parry pelt pepper pit replay repulse revenge rout
    safeguard score shell shield shoot skirmish staff stake station strafe strain surrender triumph trump wallop
    win wrestle`
  ],
  consumption: [
    `abstain afford allay apply cannibalise cannibalize cater cloy consume crave deplete desist dine eat engorge
    exert expend famish fatten guzzle indulge ingest luxuriate mainline masticate metabolise metabolize misapply
    nourish overeat overextend overfeed overindulge quench recycle regale reprocess reuse sate slurp squander
    starve suckle utilise utilize wean`,
    `avail breakfast chew content drink employ exercise exploit feast feed glut gobble gorge gulp gutter lunch mine
    misuse overstrain picnic ply prey puff raven rehash repose revel sample satiate sip smoke suck swallow use
    wallow`
  ],
  contact: [
    `abduct abrade absorb abut adjoin adsorb aerosolize afforest amputate append arrange asphyxiate attach attract
    behead bisect bulldoze carjack carve channelise channelize circumcise circumscribe cleave cohere collide
    commandeer concoct congest conjoin connect constrict contort contuse copulate corrugate cram dandle decapitate
    deface degrade delve detach devour diddle disencumber disengage disentangle disfigure dishevel dislodge
    dismember disperse dissect disunite doff drub eject elute embed emboss encase encircle enclose encrust
    encumber enfold engrave enmesh ensconce enshrine enshroud ensnare entangle entrap entrench entwine envelop
    evict excavate exfoliate exorcise expropriate expunge exterminate extricate fasten flay flog fondle fornicate
    fractionate furbish glean gnaw hew houseclean hunker hybridise hybridize imbed imbibe impale impound incise
    inclose inscribe instal install instil interbreed interlace interlink intermingle interpenetrate intertwine
    interweave jettison juxtapose kidnap knead lade liquidate lop manhandle masturbate mingle mislay misplace nab
    nuzzle obstruct occlude offload offsaddle operate overbear overlie palpate penetrate permeate pervade prise
    propagate propel pummel ransack reap rebind recline redeploy redistribute refinish reforest reinstall relace
    reload rend reopen repaint repel replant reseal resift resmudge restrain retie rewind rile rive roil roughen
    rumple scarify scavenge scissor sculpt seize sever sew shadowbox sheathe sift sit skitter skyjack slather slog
    slosh smite spang splosh stow straiten strangle strangulate strew subjoin submerse suffocate superimpose
    suspend swaddle syllabify tousle trisect tweeze unbar unbind unbolt unbuckle unburden unbutton unclasp uncoil
    uncork uncouple uncover underpin undo unfasten unhand unhitch unhook unlace unlash unleash unload unlock
    unloose unpack unpick unpin unplug unravel unsaddle unscrew unseal unseat unsheathe unsnarl unsolder untangle
    untie untwist unveil unwind unwire unzip upend vandalise vandalize wham wrest`,
    `affix agglomerate anchor array arrest backstitch bag bang bare barricade bat batter beat belt bevel bind
    birdie bite blend block bogey border brace brandish breach breed browse bruise brush buckle buff buffet bump
    bundle bunker bust butcher butt cane capture caress carry cart catapult catch cement chip chop chuck churn
    clamp clap clash clasp claw clean clench clinch cling clip clobber clog close clutch coat code collar comb
    compact compress corral couple cover cradle crank cream crease crop cuddle curl cushion cut dab dam darn dent
    deposit dig dip discharge disconnect disjoint drag drape draw drill dunk excise extract fan feather fell fetch
    fiddle filter fish flail flake fling flood fold frame frost fumble function funnel furrow gash gather geminate
    glaze glue goad gore gouge grab grasp grate graze grease grind grip grope hack hammer hang harness harvest
    haul heap heave heft hijack hit hoist hook hug hurl idle implant indent insert intercept iron jab jerk jet
    jimmy joint kick kill kiss kneel knock knot lace lacerate lash latch launch lay layer lick litter load lob
    lock loft loose lounge lug lump mail mash mask mate mesh miter mop mortar mow muffle muster nail nestle nick
    nip notch nudge open overlay overload pack package padlock palm pan park paste pat patch paw peck peel peg
    perch percolate pet picket pierce piggyback pile pin pinch ping place plank plant plaster pluck plug plunk
    poke pole polish pommel pop potter pound press prick prod prop pry pucker puddle pull pump punch puncture punt
    put putt quirk rake rally ram ramp rap recess release rest riddle ridge riffle rig rinse rip roost rub ruin
    rummage rupture saddle sand saw scour scrape scratch screw scribe scrub seal search seat seed set shear shed
    shovel shred shroud shut sieve skim slam slap slash slaughter slice slime sling slit slop slug smack smash
    smear smooth smother snag snare snatch snuggle soak sock solder sop sorb sow spade spar spatter spear spill
    splash splice sponge sprawl spray spread sprinkle spur squash squat squeeze squirt stab stack stamp stand
    stick stifle stitch strap strike string stroke strop stub stuff submarine surcharge surround swab swamp swathe
    swipe tack tag tamper tangle tap tarnish tear telescope tether thrash thread throw tie tinker toss touch trap
    trench trim tuck tug tunnel twine undercut vacuum veil volley wad wash wax weave wedge whack wharf whip winnow
    wipe wrack wrap wreck wrench wring wrinkle yank zip`
  ],
  creation: [
    `accomplish activate actuate adorn anthologise anthologize assemble bedeck choreograph compile conceive
    conceptualise conceptualize configure contrive create cultivate decorate demolish depict destroy destruct
    develop disassemble dismantle effectuate emblazon embroider engender envisage envision etch extemporise
    extemporize extirpate extrude fabricate fantasise fantasize fulfil fulfill generate ghostwrite hyphenate
    imagine imitate impel impersonate improvise induce innovate invent invoke italicise italicize limn miscast
    motivate overact overplay overproduce perform playact practise prearrange preconceive prefabricate publish
    raze reassemble rebuild recast recopy redecorate redesign reenact refashion rehearse reinvent relyric renew
    replicate reprise reproduce retell rework roleplay rubricate sightread simulate sing stipple streamline
    stylise stylize tabulate typeset underact undertake unmake versify visualise visualize woolgather wreak write`,
    `audition braid build cast cause charcoal coin construct consummate cook copy crochet daydream debut design
    devise diagram draft dream drum duplicate effect enamel erect fake fancy fashion feint foliate forge garden
    garland gild grace graph harrow incarnate initiate inlay institute jive knit laminate madrigal manufacture map
    mold mottle mould occasion ornament output overwork paint panel pantomime parody pen picture pioneer play plow
    print produce prompt reissue remake reprint rhyme scale scallop scrawl scrimmage sculpture serenade shimmy
    silhouette sketch spark stage tat trigger`
  ],
  emotion: [
    `abase abash abhor abominate admire adore aggrieve agonise agonize alienate annoy antagonize appal appall
    appease appreciate arouse bask beatify begrudge beguile bemuse beset bewitch browbeat captivate cherish chivy
    combust commiserate conciliate condole covet daunt deject demean demoralise depress despise detest disaffect
    disappoint discomfit discompose disconcert disenchant disgruntle dishearten dispirit displease dissatisfy
    distract disturb domineer dote elate elicit embarrass embitter embolden emote enamor enamour enchant endear
    enjoy enrage enrapture enthral enthrall estrange evoke exasperate excite exhilarate fascinate faze frighten
    gladden gratify grieve hanker harry hearten horrify humanise humanize humiliate idolise idolize infatuate
    infuriate ingratiate inspire intimidate irk irritate lighten loathe madden mollify mortify mourn nauseate
    obsess offend overawe overjoy pacify perturb pester placate prefer preoccupy prepossess provoke rankle ravish
    reassure rejoice rekindle repent resent sadden scandalise scandalize sicken sympathise sympathize terrify
    terrorise titillate transfix tyrannise tyrannize unman unnerve unsettle venerate vex yearn`,
    `alarm animate awe badger bore bug calm care charm chill comfort console delight desire despair disdain dislike
    dread envy fear fluster fret fume fuss gentle harbor harbour hate hope humble impress invite lament like love
    lull outrage panic pity please pride recapture regret relish revere reverence ruffle savor scare scorn shock
    solace startle tease torment torture trouble uplift upset want wish worry worship`
  ],
  motion: [
    `abscond arrive ascend backpedal backtrack bestir bestride boggle bring capsize cavort circumnavigate clomp
    congregate convene cower cringe crumble crumple dabble dawdle debark decamp decant deflect deglycerolize
    depart deplane derail descend disband disembark dispel displace disport dissipate diverge divert elapse elope
    elude encroach enter flee fluctuate frogmarch gallivant genuflect glycerolize grovel gybe gyrate hie hightail
    hitchhike hurtle infest infiltrate infringe interpose intersect intrude jaywalk levitate migrate mosey
    navigate oscillate outdistance outrun overcrowd overstep palpitate perambulate pour pulsate pussyfoot recede
    reciprocate reconvene redirect retrace revisit revolve roam rollick rotate rouse rove schuss scoot scram seep
    send shoo sidle skydive sleepwalk slink slither slue spacewalk straighten submerge thresh toddle topple totter
    traipse transmigrate transpirate transship uncurl unhorse uprise vacillate vamoose veer vibrate wander wend
    windsurf withdraw wreathe writhe`,
    `advance alight amble angle approach arch bank barge bend billow board bob bolt boomerang bounce bound budge
    bunch burrow bustle canter caper careen career cascade centrifuge chandelle channel chase chin circle clamber
    click climb cloud clump cluster cock coil collapse come crab crash crawl creep crisscross cross crouch crowd
    cruise curve cycle dance dart dash despatch deviate dismount dispatch dive dock dodge drain dribble drift drip
    drive droop drop duck ebb eddy elbow encounter escape escort fall falter ferry fidget flap flex flicker flinch
    flip flit float flock flop flounce flounder flow flurry flutter fly founder frequent frolic gallop geyser
    ghost glide guide gush halt haunt head heel herd hike hitch hobble hop huddle hunch hurdle hurry hustle jam
    jar jig joggle jolt jostle jump kite lag lam land lean leap leave lift limp loop lope lower lumber lunge lurch
    maneuver march marshal meander mire motor move near nose orbit overflow overrun overturn pace paddle parade
    pass peak pilot pitch pivot plod plummet plunge poise port pounce prance prowl pulse push quail quake
    quickstep quiver race rack raid reach rear rebound recoil reel remount retreat retrograde return ricochet ride
    ripple rise rock roll romp round row run rush sag sail sashay scamper scatter scramble scud scuff scurry
    scuttle settle shadow shake shamble sheer shift ship shiver shove shuffle shunt shuttle shy sink skedaddle
    skid skylark slide slip slump snake sneak soar speed spin spiral spring sprint squirm stagger stalk stampede
    steam steer step stir stomp stoop stop straggle stray streak stream stroll strut stumble surge swagger swarm
    sway sweep swerve swim swing swirl swivel swoop taxi teeter throb throng thrust thumb thump thunder tilt tip
    tiptoe tool tour track trail tramp trample transfer transit transplant transport travel traverse tread tremble
    trickle trip trot trudge trundle tumble turn twiddle twirl twist undulate usher wade waft wag waggle walk
    wheel whirl whisk wiggle wince wind wing wobble wriggle zigzag zoom`
  ],
  perception: [
    `appear bedazzle befog behold benumb besot bethink burble bury conceal deafen demonstrate deodorise deodorize
    descry detect discern disorient dissimulate eavesdrop espy fluoresce fumigate goggle hallucinate hark hear
    hearken inspect listen misperceive observe ogle orientate outface overexpose overhear perceive peruse
    reconnoiter reconnoitre rediscover reecho reflect resound reveal reverberate scrutinize seem soften solarise
    solarize underexpose undergo whet`,
    `ache blare blast blind blur boom buzz camouflage chafe chug clang clank clatter clink crackle creak dazzle
    disguise disgust display eclipse exhibit experience expose flash flaunt flick gag gape gawk gaze glance gleam
    glimpse glint glisten glitter glow gurgle hide itch jangle jingle leer look masquerade miss monitor note
    notice obscure overlook peep peer present rattle reek ring rumble rustle salt savour scan scout screech see
    sense show sight smell sniff sound spot squeak stare sting strum subject sugar swish taste thrill thud tick
    tingle tinkle toll twang twinkle watch whir whiz witness`
  ],
  possession: [
    `accept acquire adopt allocate allot amortise amortize apportion arrogate assign bequeath bereave bestow borrow
    cadge capitalize cede computerise computerize consign contribute cosponsor decaffeinate decommission defray
    deprive despoil dicker disburse disembody disinherit disown dispense dispose dispossess distribute divest
    donate download earn economise economize embalm embezzle entrust equip espouse extort filch foreclose freeload
    furnish glom headquarter hospitalise hospitalize immolate impart indemnify inherit institutionalise
    institutionalize intrust invest lend locate lose maintain misappropriate misspend monopolise monopolize
    motorize obtain outbid outsource overbalance overpay overprice overspend overstock overtax owe patronize
    pauperise pauperize peddle pilfer plagiarise plagiarize prepay procure prosper provide purloin purvey
    reallocate reapportion receive reclaim reconquer recoup recover refinance refuel refurnish regain reimburse
    reimpose relinquish remunerate repay repossess requite resell restock resubmit retool retrieve rewire rid rob
    scrimp scrounge shoplift skimp smuggle subscribe subsidise subsidize thieve transact transmit underbid
    underpay undersell unearth upholster upload usurp vend vouchsafe wield withhold`,
    `abandon award bankrupt bargain benefit bid bill bribe bum buy cash collect confiscate conserve default discard
    ditch dump exchange export finance find forfeit fuel gain garage garner give graduate grant haggle hand have
    hawk hock hog huckster import junk lavish levy loan loot market maroon merchandise net offer own partner
    patent pay pinpoint plunder pool preempt prize proffer profit purchase pyramid refund remit reserve sack
    sacrifice sap scrap secure seek sell share shop sponsor steal store strand strip sub substitute subtitle
    supplement supply surfeit swap take tax tender tithe trade treasure waste welcome wire yield`
  ],
  social: [
    `abdicate abet abolish abrogate accredit achieve administer administrate agitate allow amuse antagonise appoint
    atone attain attitudinise attitudinize avert avoid babysit backdate balkanize banish befriend bilk burglarise
    burglarize burgle celebrate circularize coddle coerce collaborate collectivise collectivize colonize commit
    compel comply comport condescend conduce cooperate counteract cozen crucify debar deceive decertify declassify
    decolonise decolonize decriminalise decriminalize defraud deign delude democratise democratize demote deport
    depose deprave depute deputise deputize deregulate desecrate desegregate detain dethrone dignify disassociate
    disbar discommode disenfranchise disfranchise disinter disobey disorganise disorganize educate electioneer
    electrocute elevate emancipate empower enact encourage endorse endow endue enforce enfranchise engage ennoble
    enrol enroll enslave entertain enthrone entitle entomb establish execute exhume expedite expel expiate
    extradite fail finagle foregather forestall forgather forgo formalise formalize fraternise fraternize
    frustrate govern hobnob immure impede impinge impose imprison inaugurate incarcerate indict indorse induct
    inter interact interfere intermarry intervene invalidate jeopardize kibosh laze legalise legalize legislate
    legitimise legitimize liberalise liberalize liberate lionise lionize litigate lynch malinger maltreat manage
    manipulate manumit marry meddle militate misbehave miscarry misdo misgovern mishandle mismanage mistreat
    molest monetise monetize neutralize obey oblige obviate officiate oppress ordain organize ostracise ostracize
    oust outvote overachieve overcompensate overdo overreach oversee pamper participate penalise penalize
    perpetrate persecute persuade preclude preside prevent promote prosecute punish pursue quash ratify readmit
    reassign redeem reelect reestablish regroup rehabilitate reinstate rejoin relegate remarry renounce reorganise
    reorganize repress resign restore retain retire retry reunify reunite roister rusticate secede shirk slay
    socialize solemnise solemnize steamroll stoke stratify strive subjugate subvert succeed superintend supersede
    supervise supplant terrorize transgress underachieve undermine unfrock unionise unionize uproot vacate
    victimise victimize waive wive womanise woo`,
    `abuse act adventure aid appeal assist attempt balk ban bench blunder bother boycott brand buck bull cancel
    canvass caucus charter cheat con conduct consort control cope corrupt court crush curb dare delegate
    discipline disgrace dishonor dishonour divide divorce elect endeavor essay exempt exile experiment favor
    favour fete flub foil fool force foster found free furlough further gamble gift goof grapple handle heed heist
    help hinder hire honor honour implement imprint index influence jail join juggle labor lease let license lobby
    make mandate matriculate meet minister murder outlaw overdrive overthrow pair parcel patrol pillory poison
    police poll practice purge rape rat rebel recruit redress register reign rein rent rescue resort risk rule
    salvage sandbag save screen segregate shame shepherd shipwreck sin spare spearhead splinter split stable
    steamroller struggle stunt subcontract sue support swindle tackle test thwart toil treat trespass trick try
    venture vest visit volunteer vote wage wangle wed work`
  ],
  stative: [
    `abide abound accommodate accompany adhere appertain arise attend befit behoove behove belie belong bide
    coexist cohabit coincide compensate compose comprise consist constitute contain continue contradict converge
    correspond dangle defer define defy delimit depend deserve differ dillydally discontinue dominate dwell embody
    embroil emulate encamp encompass endanger endure ensue epitomise epitomize eventuate exceed excel exist expire
    extend flocculate follow forego gravitate hesitate hover impend imperil implicate include inculpate incur
    inhabit inhere interconnect involve jeopardise linger localise localize loiter loll lollygag lurk necessitate
    occupy originate outbalance outlast outlive outnumber outrank outstay overpopulate overshadow overspread
    overstay partake perpetuate persist personify pertain populate possess postpone precede predate preexist
    preponderate prevail procrastinate protrude prove qualify quit redefine relent represent require resemble
    reside satisfy shelve situate skulk spend stagnate subsist subtend suffice surpass survive sustain teem tend
    transcend typify underlie violate weigh withstand`,
    `accord amount approximate average balance bear beard brave bridge bristle camp cap cease center chamber
    combine concern conflict correlate cost counterbalance counterpoint delineate dot dovetail dwarf embrace end
    entail equal fare feature fit fizzle flank form hold honeymoon house hulk incline intrigue jog jumble keep
    lack lap last lead lie live loaf lodge loom match matter merit need nest nucleate offset orient overlap
    parallel pause pose predominate preserve rage ramble range refrain result retail rim rival separate serve span
    stall star stem stink storm straddle stretch stud suit tarry total tower wait wanton waver`
  ],
  weather: [`ignite kindle scintillate`, `blaze blight mirror plague radiate rain shade shine snow`]
};
