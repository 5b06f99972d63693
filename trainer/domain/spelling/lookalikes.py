"""Real words that are one slip of the keys away from a watched one, and are left as they are."""

LOOKALIKES = frozenset(
    """
    abby abel abound abreast accept accepts accomodate accursed accuse accuser accuses ached aches aching acme acne acre acres actin
    activism acton adaption adder addition additions additive adkins admirably adress adult advent adverb adverbs aest afrika afterward
    aground aided aiden aiding ailing aiming airing airline airliner airliners akers alam albright alight aline allie allied allies
    allying alot alrighty alter alway ambitious america americana americano americas amis analyse analyses ancestor anglian anions annoy
    annul anton apathetic aplenty apolitical apologist appeal appealed appealing appeased appeasing approaches arches arise arising
    armrest arne arrow arte article articles articular artistic ascent ascents askin asme assed asses assets aster astern astor atheism
    attach attache attaches atypical auction auctions aught augusta auguste augusto aversion avert awaited awaiting awsome babes badr
    bailing baited baiting bakers baking bale bali balked balled baller ballers balling banter baptism baptiste barbies barents baring
    barked barker barking barnett barred barrow barter bartering basking basses batches bathers batted batten baxter beached beaches
    beading beamed beaming bearer bearing bearings beast beater beckon becuase bedding bedside beeping belated beleive belie belied belies
    belive belter bender benders bene bequest bering berman berners bets bette bettering betting bickering bidding biddle biding bight
    billion binding binging bitter bitters bladder bladders blanch blasted blatter blight blocked blogging bloomer blower blowing blushed
    blushes blushing bluster bodie bodies boeing boer boing boko bolder boning bonnet bonnets booed booger booing booker booking boomed
    booted boozer borders bosque bothering bought bounding bourse bowers bowing boxing boyd brad braided brained brainer brains braised
    bras breached breeze brest bridging briggs brining britten broad bron brother brothers brough brower brun brunch bruner brunt brutish
    bucked bucking buddhism budge buffer buffered buffering buffers buisness bummer bunches burdett burger burgers buried burley burnet
    burney burnin burping burton burying bushes bushing busing butter buttered butters buttery buxton buys cabling caen calder callin
    callus calmed calmer calming calum calving camara candle candles caning canker cannon canter canton cantor capers capita capitan
    capitol captioned carding carina carling carnot carole carp carriage carriages carried carries carrying carter carters carting carver
    carving cashed cashes cashing casing casters casting castor catcher catchers catches catching cates cation cations cats caving ceding
    cengage censure centro certainty cession chains chair champaign chancel chanel chang changers changi channing chanted chanting
    chargers charging charing charles charmed charred chars charted charting cheated cheeks cheer cheery chicks childe chiles chills
    chimes choirs choosy christiana christiane christina chucks cicely circumstance clams clanging clarity clashes classifier classifies
    claud clause clauses cleaned cleaning cleanly clearer cleary cleaved cleaver cleaving cleve climes clint clod clogging cloned closest
    clothe clothed cloths clotting clover clovers clutter cnet coarse coats cocked coed coffers coffey coined coining coking colder
    collage collars collie combing comers comfortably comin commando commend comming commited committee commune communes communism
    competence competing compile compiled compiles complexes compliant complication compost compute computed computes computing concert
    concerted concerts condor conducive conduit conduits confection confers confidant conform conger congratulation constrains constraint
    consul consuls contacting contend contest contraption contraptions contrast contrasted contrasting contrasts convection convent
    convents converged converging conversing cooing cooked cookin cooking cookout cooling coping copulation corker corning corse corvus
    costing costly cots couched couches coulda counselled counter counties county coupe couplet cours coutts covent coves covet coveted
    cowards cowering crafted crafting crafts crate craters creamed crease creased creating cremated crested crete cries crimea cringing
    crises crisps criss cristian crop crowing crushed crushes crushing crying culled culling cunning cunts curing curios currant curse
    cursed curses cursing cushing custer cuties cycle cycles dancer danton daring darker darned darrow darting dassault dative dearer
    dearest dearly decays deceive deceived deceives decent decently decoding decree dedicate dedicates dedication dedications deduce
    deduced deduction deductions deductive deeded deepen deference deferred defile definately deflecting defund dela denial dennis
    deplored deport deported deporting deputation dera derails deride derided derision derives deriving descend desire desiree desires
    detail detailed detainee determine determines deters deus devaluation devine devise devour dicked dicking diddle diem difficulty
    diller dimple dingle directory directv directx disagree disagrees discord discoverer discus dismount disperse dispersed dispersing
    disraeli dissed dissing diverge divers diversify dives diving divorcee doable docked dogging dollar dominate dominates doping dorking
    dormer dose doting doublet doubly downsize drained draining drains draper draping dreading drench dries driest drifted drifting drifts
    drivel driven drivin drought drying ducked ducking dumber dunning dunstable durban dutton ealing eared earring earrings eason eater
    eaters eating eats eben economic economies egret eighth ejection elan elated elearning electron electrons eller elven embarassing
    ember embers emigrate emission emissions emory emote empire employee empress emts enable enabler enables encore ender enders endure
    enfant enmity ennis enrage enraged ensue enter entice entitle entitles entourage entre erection erections ernest erotic especial
    esports espouse estates ester esters esther etch eternal ether ethers ethic ethically europa evacuate evacuated evacuating evacuation
    evacuations eventing evoked excerpt excise excised excite exiting exorcise expander expend expendable expended expending expert
    experts expiry explainer explode expos extant extend fabled facial faction factions factor factors factual factually fading fairing
    faking fallin fallow falter falters faring farmed farmer farming farrow farther fasten fasting fats fatter feared feather feats
    feelers feelin felder feller felling fellow feminism fender fenders fending fester fete feuding fickle fiddle fiend fiends filers
    filing filings filled filler fillers filling fillings fining finnish firing firmer firming fissile fission fisted fisting fitness
    fitter fitters flailing flaring flayed flexibly flies flighty flitting flocked flogging flounder flowed flower flowing foamed foaming
    foiled folder follower foment fonder footfall footing forbes forceps forcing forgave forge forged forger forges forging forgiven forgo
    forked forking forma forman forme formulae fortis foster foto fouled fouling founding franklyn franky freese frida fried frieze fright
    frustrate frying fueling funder funders funding furious gained gainer gainful gaining galling gander gaol garage gard garde garish
    garner garners gartner gassed gasses gassing gating geared gearing geller gelling genera generale generic generically generics genital
    gentlemen gents germain germane germany gerson getter getters gettin gillian givin glades glasses glassy glowed glowing gnostic goaded
    goring gorman goverment gower graced graceful graces gracing gradation grafted grafting grafts grained grains grander grandparent
    grapes grated grater grates grating gratings gravel graves grazed grazing greed greene greeting greets greta grimes grocer grocers
    groping grover growler guilds guilt gunning gushed gushing gust gusts gutting hader haider haight hailing haller hallie hallowed
    halving handel hander handing handlers handley hanging hanks happend harden hardy hares hari haring harker harmer harming harper
    harried harries harrow harvest hatch hatched hatcher hatches hatching haters hating hatter hatters havin hazing header headers heading
    headings headline headquarter healed healer healers healing heaped heaping hearst hearth heated heath heather heating heats heave
    heaved heaving hector heeding heer heller helmed helmer helsing helter hera herat herder hereto herman hermetic hermit hermitage
    heroin herring herrings hertford herts hester hier hight hiking hiller hissed hisses hissing hither hitting hoarder hobbes hobbits
    hodder hogging holden holger holier holler holliday hollow hollowed homeless homing honing hooked hooking hookup hopping hormone horus
    hosting hough hounded hounding hounds hovered hovering hovers howards humber hummer hushed hutton hyping idioms imessage imma impart
    imply improv impunity ince incest incline inclines incredible indexed indiana indicate indicates indicted infact infante infection
    infernal infested inflected ingle initiate initiates injected inmate inspire insure insured insures insuring intent interpreted
    interval involve involves iplayer irate ismael issuers italia italiana italiano itll jailing jamaica jarred javanese jester jetting
    jillian jingle jogging joiner jointed joints joni journalist judgemental junction junctions justine juts kearns keeling keeper keepin
    keller kermit kettle kicker kicking kilmer kilter kipling kipper kissed kisses kissing kombat kompany koran korea koster laces lacing
    lacked lagging lair lakers lama lamest lancer lander landers lanes langer lanning larder lashed lasses lasting lata latched latches
    latching latent laterally lather latina latour latter laude lauder laughably laughter lawler lawless layed laying layoff layoffs
    leaching leader leaders leaking leaner leant leaping lease leased leases leasing leather leaven leavin lecter leda ledge ledges leger
    lena lender lenders lending lerman lerner lesion lesions lessen lessens lessor lester letting lettings lettres levees leven lever
    levers licked licking lien likable liking lillian linger lining lipped lira listen listened lister literal litter litters liveable
    livelihood lively livin loader loading loaned loaning lobbies locate locates locke locker locket locking lockout lockup lodger lodging
    logger loner longing loomed looming looped looping loosed loosing looted looting loring lorries losing lots lovell lovers lovey lovin
    lowdown lower lowers lowest lowly lsat lugging lumber lumped lumping lunge luring luster luthor machin machina madden madder maidan
    mailing mailings makin malden mali malkin mange manger manly manure marche marchers marinas marine mariner mariners markey marking
    marlow marshes martian masked masking masque massage massages masses massing massive master mastered masters matches matching mater
    mather mathers mating matric matte matted mattel matteo mattes maxima maximus meddle medial mediated mediation medica medicate medico
    meditated meditation meditations meeker meekly melons melting mena mended mending menial merman messes messing metal mete meteors
    methodism metre metros mettle meyers mien mighty migrated milled millennia miller millers milling millisecond millstone miming minced
    mincing minder mingle mining minster minted minuet mises misled missive missus mistaken misused misusing mnet moaning mobil mocked
    modems modulus momento monger moping mornin morrow mortal morton mosses motels motherfucking motile motivate mots mounds mounted
    mounts mourning mouthful movers movin mowers mowing mucking muddle murrow muslin mutter muttered mutters mutton nacional nailed
    nailing naive natura nature naught neater neatly needing nerves nested nesting nether netting nettle neural niceties nicked nieces
    nigeria nighty nodule nodules noes nominated norma normalcy norman notching nother nothin noting notion notional notions notting
    novice novices nuclear nudged nudges nudging nuit numbed odes odor offended omission omissions onions onside origen origi orthodoxy
    otters ourself outlive outrage outrages overage overcome overrode oversea oversees overt overtake overtakes overtly pacers paces
    pacifica pacing packed packer packet packets packing padi paging pakistan palaces palin pampers panes pani panned panning panties
    panting pants parable parameter pardo pared pariah paring paris parity parkin parlour parried parrish parsed parser parsing parson
    partied parting parton partway passe passer passers pasties pasting patched patches patching patent patenting patents pats patter
    pattern patties paupers pausing paving payed payer payers payin payoff payoffs peaches peaking pearly pearson peasant pease pecked
    pecking peeing peeling peeping pender perish permanente pernod peron perron persson persuade persuades pester peters petter petting
    petty phase phases pheasant phonograph pickens picker pickers pickin pickling pierces pierson pilate pilling pimped pimping pimple
    pinion pinterest pints pipers pisces pisses pissing pitting placing planing planking planks planner planter plated plates plating
    playable playin pleaded pleading pleated plight plowed plowing plying poached poaching pocket pockets pointe pointer pointy poison
    poisons poking polis polite polities polity ponder pondered pondering ponders ponting pooled pooling poring porta porting portly
    posers posing positing positron posses possibly postal potion potions potting pouches pounder pounders pounding pouting powders
    praised praising prat prater praying preached precession precious prefect preferred preform prelate premise presentable presenting
    preserve preserves preset presidency presidente preview previewed previewing previews pricey pricked pricks prided prides pried
    princes prion prisoner prized prizes probable processional profess professed professes professing profession professions professor
    professors projection promoting pronoun property propose proposes prot protect protected protecting protectors protects proton protons
    providers prowess prowling prue prussian prying pubic publix pucker puckett puffer punches purely purses pusher pushes qualities
    quality quantity quartet quests quiet quilting raab rabia rabies rach racing radial radially rafting rafts raging raider raiding
    railed railing railings raine raines rainey raisin raisins raking ramada ranch randle rani ranted ranting raping rarest raring raster
    ration rational rationale rationalism rationalist rationality rationalized rationally rations ratner rats rauner ravel raving rayner
    reacher reaches reaching reade readership readying realty realy reaper reapers reaping reared rearing reasonably rebate recant
    receding receivers recieve recieved recife recon rector redder redding reeder reeling refereed refine refuse refutation refute regains
    regent reheat rehired reilly reined reiner reining relation relaxed relayed relays relent relied relies relieve reliever relying
    remain remand remarkably remeber renard render rendered renders rending reneged rental renter reorder reparation reparations repaying
    repeal repent replaying repost reposted reposting repress repressed repressing repression repressive reset reside resides resign
    resignation resignations resigned resigning resigns resort resorted resorting resorts resp responsibly resting retails retained
    retains retard retort retorted retorts revaluation revel revels revenge revere reverence reverie revocation revoke reward rewind
    rewire rewiring rewrote rian rickets ricky ridden ridding riddle riding righty rimes ringing rinks rising rivers roaches roam rocked
    romania romo roost roping rotten roughest rounder rounders rounding roundly rovers roving rower rowers rowing rowling rucker ruined
    ruining runnin rushes rushing russia sabers sable sacks sadder safely sailed sailing sailings saks sallie sample sanded sandor sands
    sated satisfies saunders saving sawing sawyer sayed sayers sayin scalps scares scaring schema scholl scones scoped scopes scoping
    scoured scouring scree screed screener scrip scripps seabed seale sealer sealers sealing searcher searches seared searing seating
    seaton seattle seceded secrete seduce seduced seduces seducing seduction seductive seeding seeger seein seeking seeming seeped seeping
    selves semple sender senders senor sensor sentience separate separates series servile settee setter setters settling seventh sever
    severs seward sewing sexing sexting shacks shades shading shaffer shafted shafts shaking shales shames shaming shanks shaping shards
    sharks sharps shavers shaves shaving shavings shearing shelling shills shingle shires shirts shits shitter shitting shitty shopped
    shopper shoppers shopping shores shoring shorting shorty shoulda showdown shower showing shrank shriek shrike shrine shrunk shutter
    sickle sickles siding sifted sifting sighed sighing sight sights signer signet signified sills simeone simile simmer simplex singe
    singing singlet singly sinister sinned sinner sinning sitting sittings skated skates skelter skidding skilling skulls slacks slanted
    slated slates slavers slayed slayer slayers slaying sleight slogging sloped sloping smacks smarter smelling smelter smokey smother
    smothering smothers snares sneaker sneakers sneaking sneaks snelling snitch snores snoring snorted snorting snorts snowed snowing
    soares soaring sobre socialise socialism solder solly solve solver solves somalia somethin sometime sommer somthing sono sorely sores
    sorties sorting sowed sowing spanked sparing sparking sparkled spayed spearing spears specialise specks spector speeded spelling
    spills spinner splayed spores spotted spotting spotty spouting spouts sprang sprayer sprig springy sprint sprung spurts spying squire
    stacks staked stakes staking stale stalked stalker stalkers stalking stamford stanford stans staple starch stares staring starks
    starling starred starring starved starving staten statin stating stats statue statues staves staying steaks steamed steaming stepped
    stepper stepping sterling stewart stiffed stiffer stimulate stimulated stimulates stimulating stimulation stimulator sting stitch
    stoke stoked stoker stokes stoking stomped stomping stoned stones stoney stoning stooped stooping storied storks storming storrs
    stoves stowed strafford strained strainer straining strains strands strang strat stratus strayed streep strictures stride strides
    strife strikers stringy stripe striped strips strive strives strobe strode strom strove strung studded studien studios stuffed
    stuffing stuffs sucked sucker suckers sucking sued suing sumer summed summery sumner sumter sunda sundae sundry supple supplied
    suprised surety surfer surfers suriname surly surprise surprises surrey sutter sutton suture swatch swatches swayed swaying swearing
    swelling swerved swerving swifts syria syriac tacked tacking tailed tailing tailings takers takin taller tallied tallies tallying
    tamed taming tanked tanker tankers tanking tanks tapers taping tarred tarts tasker tasking tasted taster tasting tattered tatters
    taxing teared tearing teased teasing teeming teenage teenaged teeter teller tellers tellin tempe tender tendered tenders tends tennant
    tension tensions tented tere teresa terrors testes testicle testifies texting thanos theater thebes thereabouts thereupon theron
    thicket thickets thier thingy thinkin thinning thins thirst thongs thorough threat threats thriller throughput throw throws ticked
    ticker ticking tickle tickled tickles tiling tiller tilling tingle tiring tissues tittle toffee toiled tolling tooling topical topped
    topper toppers topping torches torres toting touche tourism touristy tourney toward towers toying tracing trail trailed trailer
    trailers trailing trails traitor traits transformer transmit travers tread treading treads treason trench trend trendy tress trevor
    tribune tried tries trike tron trough troy tryin tsar tucked tucker tucking tudors tumors tunable tuned tuner tuning turan turing
    turnin tweety twitch tying umber unblock unblocked unclean undated unite unites unlisted unload unsure untied untitled urban urns
    usable vainly valance valuation valuations vastly veal vector veer veneration venter vents verifies vesicle vested vesting vetting
    victors vindicated viscount vocation voided voiding voids vowing vulture vultures wacker wafting wailed wailers wailing waist waisted
    waived waiver waivers waiving waking waldman waleed walken waller walling walter walters walton wander wandered wandering wanders
    waned waning wanker wankers wanking warder waring warner warning warnings warp warship washboard washing wasters watering watters
    waving weakly wealth wealthy weaning wearer wearin weaving weeded weeding weeknd weeping weighty welding welker wellcome weller
    welling wesson wester wether wetness wetter wetting whistle whither whiting whitten whomever whores wicked wicket wickets wields wight
    wilding wilkie willian wilting winded winder winding winton wiring witch witcher witches witching wither witless witten woking wombat
    wording workin woulda wounded wounding wounds wrench wright wringing wrought yarder yarrow yearned yearning yearns yelling yields
    yonder yorker yorkers zeller zillion zucker
    """.split()
)
