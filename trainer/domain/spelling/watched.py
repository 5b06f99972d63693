"""Words that the rules listen for, the commonest first: the only ones that a slip of the keys is put right to."""

WATCHED = tuple(
    """
    that with this have from your they will just like about what when more were their there which time been would people some also them
    other than good only after first into know make over think then could back these want because well said most much very where even
    should here need really right work year years being going before made still take many never those life world down great through last
    while best such love home long look something same used both every come part state three around between always better find help high
    little since another does things under during game thing give house place school again next each without against found must show feel
    sure team ever family keep might please money free second someone away left number city days name night play until company doing real
    called different having thought done however getting government group looking public women business care start system times week
    already anything case nothing person today change enough everything full live making point read told four hard mean once support tell
    power seen states stop water based believe call head national small took white came side though went actually american later less line
    order party says service country open season thank children everyone general trying united using area black following makes together
    whole face five kind maybe president story working course games health hope important least means within able book early information
    local thanks young others talk court fact given guys half hand level mind often single become body coming control food hours office
    problem true almost fuck history known large lost research room several started taking university wrong along anyone else girl matter
    pretty remember friend needs nice playing probably saying understand yeah class close comes idea looks past possible wanted cause
    happy human members move question wait woman community data late leave special watch either fucking future light million morning
    police short stay taken deal rather reason report soon third turn whether among check development form further heart minutes myself
    services yourself although asked child living major media phone players behind building easy market near plan political quite talking
    works according available education final former kids list ready sometimes street bring college current example experience heard meet
    program type baby chance father march process song study word action clear gets month outside self students words board cost field
    held instead moment mother road seems thinking wants department energy fight fine force hear issue played points price rest results
    running space summer term wife beautiful date goes killed land miss project shot site strong account june parents period position
    record total above common happened lead likely military perfect personal security share april center couple dead english happen hold
    industry inside issues player problems return rights sense star test view weeks break british companies event higher hour member
    middle needed present result sorry takes training wish answer design finally girls gone guess interest july learn policy alone average
    bank brought church east hands longer medical original park received role worked worth became bill books cool director exactly giving
    ground meeting provide questions relationship september sound source usually value evidence follow production rate reading round save
    stand whatever countries drive fall fast feeling felt green management match model picture size step trust changes forward page paid
    range review science trade attention cannot character football hate looked natural october send vote amazing august blood china
    complete hell involved language november related serious stage terms title attack born decided decision enjoy entire french january
    kill perhaps release situation technology turned website written choice code continue council cover currently door election european
    events foreign hair increase legal lose pick race seem seven sign simple simply staff super union walk built career changed daily
    daughter december difficult figure hospital knows loss ones paper parts safe starting systems version voice whose writing army forget
    goal huge okay practice rules success towards waiting ways access base created deep followed mark missing offer pass professional
    released risk schools sleep table truth build card cases dark europe india mine minister note percent piece products recent seeing
    straight wall wrote allowed boys culture february growth married officer pain places respect response shall speak specific standard
    write charge cold create effect eight except funny moving network recently required sales spent store student tomorrow track watching
    weight ahead allow anti capital chinese conference difference double expect moved normal plans population pressure russian station
    text treatment beginning campaign certainly completely content credit cross described female husband interesting join kept leading
    loved message miles nearly particular previous quickly reported sort travel consider contact drop fair feet jesus link sale throughout
    tour welcome absolutely additional beyond conditions earlier extra forces jobs leaving minute numbers quick sell significant studies
    agree canada computer episode income justice levels manager photo safety scene sold sounds spend statement teams asking calling coach
    definitely designed expected friday happens heavy knowledge particularly search subject train author centre claim developed german
    goals interested judge lady letter named nobody opportunity plus product stories unit workers annual contract degree families features
    finished growing hurt insurance opinion reach seriously sports stupid successful active approach biggest cancer civil defense
    direction none reasons ship stock trump weekend wonder worst africa awesome band clearly compared ended imagine impact latest learning
    older operation organization passed secret senior spring sunday telling wear activities address analysis anyway calls choose christmas
    commission details direct dream finish grand indian literally luck marriage names patients skin speaking supposed sweet touch caught
    closed damage directly doctor doubt drink driving feels glad grow largest machine notice overall planning programs records reports
    trip carry crime explain fully highly laws male parties plant spot worse advice agreement award caused challenge christian comment
    equipment helped holy killing lived nation prices responsible shop sick teacher agency avoid camera catch cell coast drug economy
    environment foot mass meaning mission nine politics saturday status therefore trial truly weather activity application claims coffee
    complex condition evening flight highest interview located location seconds walking actual appear channel finding glass learned mobile
    prior protection reached receive religious screen serve signed slow speech traffic tree wearing whom wonderful agreed appears begin
    benefits bottom demand engine everybody ideas keeping notes partner plays raised runs songs square stopped structure twice worry
    appeared cent count covered digital fresh mental mentioned missed mostly owner photos previously scale score smart starts totally
    views wedding acting actions african benefit budget failed faith fashion feature fund generation hearing jack profile pull push seat
    sexual target understanding agent apply becoming draw employees http japanese memory prime projects ring selling served supply waste
    apparently grade healthy monday nations obviously option prison provides remains somebody strength users window correct firm greatest
    handle improve indeed prevent till trouble apart aware customers decide dollars eastern function helping influence items marketing
    produce progress proud require shut background birth classes completed copy dear dogs drugs israel labor leadership lucky neither
    patient prove setting skills software tough balance birthday boss cards changing connection dress easier knowing liked managed owned
    request stick turns vehicle wake busy buying concerned conversation criminal cultural develop existing file frank guide investigation
    mexico paying raise responsibility suggest thoughts treat yours appreciate discovered evil excited helps injury lovely models offers
    prepared reference religion stated teachers accounts audience core excellent figures forms guard honest issued joined likes medicine
    mention orders port reaction reduce sides spanish sport steps stress afternoon assistant citizens classic clothes decisions facts
    failure hello initial kick links mail matters picked pieces plane plenty quarter session shape teaching transfer useful watched
    willing anywhere bringing communities drinking duty fantastic feelings hundred options plants policies promise proposed rain remove
    signs supporting terrible tired treated turning afraid arts beer canadian command crew crowd dating ensure intelligence labour limit
    powers profit proof republican suit appearance asian behavior domestic grew honestly jump launch listed minimum native noted
    originally planned survey tech update user writer younger attacks charges email exercise express formed girlfriend illegal joke planet
    restaurant stuck suggested supported surprised taught transport device feed grown hoping keeps lawyer lying measures mistake muslim
    organizations platform relations route saved schedule shoes smoke teach testing tests walked angry candidate comfortable concern
    developing discuss elections emotional everywhere falling holiday interests internal italian letters liberal lunch payment perform
    recorded sector sharing storm strike weak asia committed confidence cute identity journey kitchen leads measure specifically task
    twenty acts affected applications argument arrested claimed conflict considering corporate determined documents faster fault mixed
    properly pure reduced requirements residents revenue talent temperature thousand authorities basically besides context coverage
    display examples fired forgot inspired launched mode neck noticed novel obvious passing scored slowly stores surgery trading tuesday
    vision whenever worried zero begins charged crisis jail kingdom literature moments opposite ourselves selection serving signal
    struggle talked theme thursday voted voting alcohol breakfast bright brings capable conservative customer draft drunk essential fail
    familiar guilty improved jewish markets opportunities papers perfectly recommend referred relevant spoke stands talks ticket unable
    upset wing answers dealing educational fields hang holds mainly maximum reserve returns shares switch tickets adults affect boyfriend
    circumstances concerns deals delivery deserve empty enjoyed explained folks fucked gender instance kinda pacific reasonable tools
    typical wednesday admit branch conducted dedicated drawing flag guest heaven recovery replace represent reviews sentence trained
    understood achieve assume bunch category chat fruit harder item mess navy normally parent permanent personally pleasure prefer
    programme representative scheme shift stood storage tight weekly anybody button candidates combat depending depression describe
    drivers excuse frequently identify laid partners pregnant promote suppose tool agents arrest attend brilliant catholic chose deliver
    earned error factory maintenance nearby origin panel practices prepare relief roads surely updated writers advertising agencies
    bathroom bible client democrats dumb exciting hide incident irish manage messages politicians print quit reporting sing bike burn
    depends drawn hardly height hidden motor peak pounds protein represented respond retirement secondary stayed suffering wondering
    attached battery bills blind brief conduct decade engaged external license paint representatives seasons suffered tall theatre therapy
    witness chances childhood clinical comparison covers defence entitled exact injured kinds organized quote recording statements burning
    document engineer facing functions graduate greek lift marked monthly operate outstanding permission reply republicans shoulder sons
    appointment celebrate faced filed formation highway improvement junior korean marks repeat rough speaker studied topic visitors
    wanting earn ignore latin meetings naturally partnership payments percentage regardless relative represents rush stable structures
    supplies tested trick audio bullshit clothing defend everyday extent format gate gotten healthcare immigration impressive joining
    killer lesson limits loving managers membership parking reputation accused assessment awful belief bound choices cloud courses drew
    elsewhere files founder increases machines package pointed processes processing qualified ridiculous sensitive server supporters thick
    transition alongside anxiety babies bars bonus charity clients compare covering curious encourage formal formula minds mistakes passes
    photography protest rating refer scheduled select spoken successfully suffer temple unusual asks assault awareness chase components
    concrete expectations guarantee hearts ideal injuries passion picking pleased pushing rank retired roles savings settled thread wage
    boring clock commitment confident crimes desk drinks grounds helpful iraq locked output pitch pizza plain pushed raising reveal scores
    speaks strategic welfare worker afterwards alright android belt cops designer economics employed expecting guests handed islam judges
    languages nervous newly prayer references skill supports walker whoever engineers hired illness mexican opinions patterns priority
    promotion readers remote root trans whereas cares confirm congratulations contracts convinced crap delay hire israeli layer managing
    marry nurse obtain pray recall sheet signing spiritual stops string thrown vacation abroad arab bother citizen compete handling idiot
    narrow posting reduction researchers serves translation arrive belong designs incredibly kicked lessons occasion passenger resident
    thirty valid bands fraud immigrants improving instructions introduce legacy prisoners programming regret remind reverse scary settle
    spell summary tongue ward achievement behaviour consent daddy divorce drove engage frequency headquarters heritage interviews
    landscape meets organisation reducing regard representing residence roughly salary scoring script surrounded transferred writes breast
    discount dozen exit expand fancy grateful impression input ought outcome reporter risks tennis twelve boxes contribution deserves
    genetic impressed indicated kills liberty passengers photographs rally reader representation roots veterans brave compensation
    defending ethnic fuckin hospitals knee parks pregnancy preparing pretend priest shake struggling answered communist complaint
    component courage diversity duties feedback hiding instruments mothers nursing operator painful pound preparation releases suspended
    trends walks attracted biological burned checks database define discrimination disorder engagement explore implementation investigate
    presentation restrictions secrets terminal toilet treaty vietnam agenda collective deeper edit equity failing finishing gates goodbye
    involvement partly phrase physically racial rated separated stem accounting alien certificate coaching colleagues disabled drag
    educated eligible estimate fifty fool guaranteed interaction overseas polish recover remarkable stopping tale timing volunteers
    witnesses worship alarm counts daughters dependent drives dual expanded feeding filter grades highlights judgment mature odds
    prevention satisfied signals slip spare specialist turkish volunteer challenging chaos churches corp earnings ignored improvements
    passage stroke trains traveling treating wherever autumn classical classified coaches convince equality exam fails instrument
    mainstream missouri nope offense panic pays refugees requirement segment spectrum stays waited aids arrangement beliefs designated
    errors forgive guidelines handled loaded lonely measured poem quotes ratings reads recovered screw shelter signature strikes
    suggesting tribute wages abortion applying artificial burns democrat diverse formerly gather lazy neutral picks professionals relate
    robot speakers unions afghanistan arrangements brazilian brush certified complain complaints describing differently directions earning
    explaining hiring maker parker photograph recipe reviewed settings sponsored stealing tasks trips appeals climb completion developers
    developments employer generate holidays integration pension permit pleasant reserves slight socialist useless campaigns clever clinic
    converted correctly creator criteria disability evaluation forming gradually highlight holder hood investigations legally meters
    negotiations nonsense playoffs skip sorts transaction veteran vulnerable attract caring chronic cleared convicted cultures dealt
    depend developer diagnosis flip forty generous kidding mentally missions protests relatives solely tourist transit wondered wrap
    airlines beside christianity dealer nightmare operators partially populations qualify receives restricted scenario turner weakness
    accessible advised advisory bias bits cancel codes dominated examine garbage grows pupils stored ukrainian adoption approaching
    attendance bless diabetes expanding licensed metres partial piss testimony apologize appreciated approached counsel decides desired
    gentleman indigenous interactions iranian makers moreover organisations ours planes politician react sporting travelling worries
    appearing classroom elderly embarrassing lesbian medication minded portfolio promoted responsibilities screening suspected translated
    workshop aboard accent addiction conservatives conviction depressed fifteen graduated hurry immune instruction investigated lean
    missile motivated nurses syrian trauma activist availability bend cheers closet companion consultant courtesy demanding engaging
    fascinating flexible haven infected keen liberals mandatory permitted playoff reportedly retreat sexually theft understands visa
    agreements arabia authorized caribbean complaining deadline easter eleven entity feminist journalism prayers preventing prof resume
    sealed sounded tribe variable convert deciding defender dental enabled freeze hybrid nearest openly parish pathetic poems preference
    voter wasting breakdown citizenship donations draws examined fitting genuinely hardest import novels nutrition outcomes proteins tales
    unlimited watches advise anxious appearances delivering drill flags forecast intend lasted leak meter passionate prevented
    recommendation sells servant teenager treatments approve console contractor dump fairy frustrated investigating organised overwhelming
    particles pastor solved torn trainer transformed wears widow adjust answering assess avoided avoiding charming conducting graduation
    hint horizon nicely obligation programmes rainbow saves span sunny supporter testament accommodation assure batteries completing
    consulting demo demonstration elaborate interactive martial nigerian observe password politically presumably pretending traveled
    treats unhappy booked designers diagnosed frankly graph ignorant interact judging measurement measurements orientation passport pills
    planets retire servers stance static supportive travels weekends youngest audit bugs cope counted divorced drawings echo experiencing
    ignorance ignoring immigrant inspiring joking lgbt likewise pipeline planted puerto questioning renewed sponsor thanksgiving transform
    witnessed workplace analyst arabic burnt cease conferences deployed elect ladder passive pork portuguese screens servants thereby
    tribal verdict accommodate algorithm arch chairs consultation disappointing flexibility graduates idiots inclusion instructor liar
    machinery namely questioned starter transfers warn workout advisor bail contractors dealers evaluate formally loser matched pakistani
    qualifying reasoning reporters secretly seller shifts struggled sympathy teenagers visitor behave clerk defended disclosure documented
    donation exams hindu interviewed parameters pause portal prescription protesters recruitment vaccine wonders asylum bent cluster
    complained deaf expectation failures honesty infant initiated injection instrumental launching linux negotiate obligations palestine
    perfection practicing recipes recruiting rehabilitation skinny successor triggered upload weigh whatsoever adapt ancestors bicycle
    bump buttons colleague complications defendant delays expose irrelevant organize reduces referendum refugee scales seasonal segments
    shifted shifting slower teammates touches travelled writings admire autism certification configuration convincing curiosity
    frustrating hers hispanic inclusive licence organizing searched sexuality succession therapist thereafter tuition variables
    administered clearance dame forbidden judged offence pirate processed superb tricky bargain binary blend builds defenders
    documentation execute feast missiles sensitivity sixteen spouse supervisor teaches adviser applicants councils dull fare float leap
    manages overtime packs simulation sober storms supervision swap thrilled verified workforce bore cuban descent disabilities discharge
    imaging impress mentor orthodox reflecting sixty soundtrack texture thankful translate unclear admin beautifully countryside educate
    gaza hail lounge marines outline researcher reviewing subsidiary accountability alcoholic ambition catalog catalogue charitable
    coordinator deployment drafted exotic immunity killers likelihood nationalist nationals parked paste refuge religions renewable
    sponsors suppliers terribly transgender advocacy assessed classics confidential finishes fucks gosh hospitality marriages mins notices
    particle recordings snack sounding terrific tory trafficking unlock allah behaviors contracted counseling designing develops dislike
    expects feeds foolish launches leaning module mommy mosque nursery phrases prevents recruit thirteen adjustment blah credibility
    filters fools fourteen grandparents highways interfere investigators juvenile metric node prompted qualification qualifications
    stressful tenants workshops yearly consult examining foreigners illegally inclined learnt marker parenting preparations processor
    psychiatric rubbish seventeen unstable baptist behavioral biden covid fulfill greens handbook judgement lads mindset pickup prompt
    snacks weights wheelchair yourselves allowance apologies buddhist builder censorship clarify comp defendants handles interrupted
    misses successive therapeutic vietnamese cardiac disclose enthusiastic genetics inmates instructed nationally promptly rains
    recovering renewal sellers supplier teammate testify travelers charities churchill depressing diagnostic differential evaluated
    founders guarantees investigator licenses missionary nationalism obey organizational prisons sickness startup strengths suffers
    thoughtful toddler addicted adjustments commissions confess congregation educators labs maiden marketplace pardon partnerships
    rainfall testified token worthless coding creators cuisine detained eighteen planting protestant pupil recruited schedules sympathetic
    conductor constraints font organisms originated pensions retiring thankfully tutorial weaknesses assessments bonuses brexit
    commitments companions counselor discounts grandchildren hearings hesitate latino neglect offenders playground probation rehab skins
    vendor aboriginal demonstrations developmental drawer euros exempt fertility hears negotiated negotiating negotiation newborn parental
    parole photoshop python questionable seventy tenant turnover wherein audition bravo certificates chatting credible felony fulfilled
    guts hearted persuaded scar vendors arabs bypass cane claude designation discharged formats graduating hormones infants logging lookin
    medications mentality payroll ping professionally protesting queer reckon restriction scars stripes teachings tories unlocked vaccines
    advertised eighty eligibility enlisted improves lent marrying moron noticeable pleasing screenshot signatures successes sundays
    arrests assessing authorization consultants cured frequencies learns overweight policeman preceding rainy seizure storyline thereof
    thirsty understandable whereby asthma childish converting ethnicity firstly renew shrink starters talkin brace cholesterol classy
    homosexual knot nationality obstacle raining sponsorship trainers unlawful unpopular convictions dept directive fulfilling hopeless
    hourly illustrate impressions milestone ninety programmed recorder roma scripts slowed slowing theresa treaties adore bisexual
    compulsory creed deploy evaluating highland modules offender psychiatrist quitting residency technician temples transcript
    accomplishment everytime helpless killings lastly persona rabbi scheduling addict assistants filipino honeymoon investigative mets
    recruits terminology travellers turnout waits believer classrooms fucker gradual greetings heartbeat illnesses mormon rash
    representations translator tutor advertise apologise assign dependence dime disagreement disregard drafting earnest genetically herein
    interacting maternity mute prepares pronounce screened veil contracting exemption highlands html incompetent methodist nicer offences
    signaling ambitions applicant bargaining beginnings catering classmates corpus culturally marketed noticing query rallies thanked
    transitional advisors affiliation attracts cache consulted organizers reductions researching rite scorer volunteered atheist bipolar
    campaigning databases differentiate fertile interviewing perks policing presume addictive authorised caller evangelical handicap hmmm
    hypothetical interrupt lookout motherfucker playlist reps simulator slips storey toughest waiter advisers caste exhausting flawless
    fooled grad hereby ignores interestingly presbyterian teamed behaved billing converts courageous examines fearing happiest highs
    marital nanny nineteen organism protested seizures supervised transitions vaccination advertisers brushes coached coded contagious
    drafts educating expands informing judaism offenses romanian youthful accents advising alarms alma brushed hobbies instructors
    jamaican mummy organizer procession relocation seeded storing supervisors traveler upsetting wellness youngsters batter calculator
    commute convict earns managerial nationalists pagan playboy processors programmer psychiatry repetitive researched saturdays savvy
    stafford stakeholders waitress whatsapp bothers cater convertible educator fulfil impairment replying safeguard sparked spirituality
    wonderfully administer avoidance burner covert dealings downside expire interpreter mexicans pleasures policemen ptsd screenplay
    skinned whereabouts arabian marrow mattered partnered pediatric playful quota screenshots somali staffing alexa beginner beginners
    completes curl defends dependency disable examiner fluent listener morse nicest passports practise thanking volunteering wonderland
    accessibility approx auditorium behaving inbox instructional interviewer judgments metrics parenthood pleas seasoned simulations
    surgeries witnessing workouts addicts ancestry arresting avoids brushing clueless glamorous growers imam knowingly liberalism
    obligated organise payable preventive resilient sabbath skinner surname walkers adhd attends differentiation disagreed expectancy
    hereditary ledger login mindful organising revoked simulated startups therapies traveller accommodations admirable auditor bodied
    conducts engagements foreigner gradient hires learners pickles speculate teamwork twenties upfront alto complains connector grading
    inspires intrinsic raided reviewer reviewers rewrite thatcher visas advert compose consultancy contraction criterion epilepsy feeder
    ponds stormy tram tutorials vectors alcoholism counselling diabetic graded heed kudos lutheran pong programmers prompting recap
    steward synagogue commuter coworkers depended fridays fuckers fulfillment hospitalized preparatory questionnaire relocate servicing
    simulate undocumented advises autistic contractual evaluations limp pipelines prescriptions protestors rican therapists trainee
    upbringing childbirth dealership drawers fertilizer handicapped inverse marches override pronouns relocated therein agile battered
    converter diagnose fortnight helper lgbtq lunches percentages qualifier seeker signalling zodiac auditions childcare familiarity
    heartfelt mosques openness practising professionalism sponsoring startling turnaround burnley campaigned classify conductors
    consultations engages heartbreak heterosexual nearing obligatory pickle prescribe rainforest restroom slows advertiser authorize
    caterpillar dues gemini gotcha hearty highschool injuring manageable nearer overseeing qualifies resent safeguards successors toddlers
    treatise compiler decidedly designate discard launcher legality motherhood originate racially scorpion setback smoker ting undisclosed
    afterlife anglican counselors interruption marketers noticeably rarity screenings sixties widows withheld withholding azure heresy
    learner marriott moreno parkway pleasantly protestants reimbursement rolex sikh staffed summarized bard classmate devout hindsight
    likeness partnering picky prompts teaming behaviours dashboard exemptions hormonal investigates licences lunchtime mentoring migraine
    millennial persuasion prognosis signings annoys behavioural burnett counsellor deploying exec miscarriage photon preparedness skincare
    supervise supervising supervisory turnbull vaccinated denomination fooling instruct luncheon nationalities pregnancies rained startled
    summaries administering cultured depressive esque maga perfected siri writ audits bargains certifications commuting complexion
    coworker didn differentiated incarcerated mentors pleases proficient retires signifies specialization thankyou turnovers unionist
    boomer colo eyesight interrupting legalized marries plugin recite seasoning watchers withhold ying comma competency convicts genders
    grader injure invoice leans picket qualifiers rallied recovers saver seventies trainees unrestricted youngster adverts advisable
    auditing contraception inversion kosher legalize missy outage overcame psychiatrists recruiter remuneration serviced transitioning
    understandably accommodating auditors auditory behaves dependable guideline kilos seasonally cuffs diagnoses fonts knowles ladders
    paternity quantify rallying religiously renewing tester thirties thistle annum countrymen earners gated safeguarding segmentation
    staffers staffs summarize sympathies waiters configured doesn eighties familial mindless prosthetic stoppage testifying backlog
    commuters diagnostics directives drawback drawbacks fifties genitals interacts organisers parkinson ramadan recruiters scoreboard
    sufferers como faiths guaranteeing jails judgmental launchers organisational relocating researches therapeutics tutoring contractions
    dependencies originates perk photons rainbows recorders remission unqualified watchdog alcoholics burnham codex disabling drinker
    laughable passover scorers testicles tout turnpike unionists callahan childs felon helpers motivates pensioners pickled rapport
    screenwriter accommodated motherboard politico retreats roadmap soundcloud sportsman walkway burnout deployments grievance halal hijab
    jehovah nameless preventable primed renewables retirees scorpio tutors widowed coachella conductivity finisher growl ment nineties
    overtaken pickering pickups unwell affiliations audited completeness drinkers grandchild instructing kilo likened negotiator
    observance parentheses preventative scorn slowest vaccinations alta consultative emigrated ethnically interruptions minding scoreless
    somethings summarizes vous caregiver contraceptive dispense fives grandkids hereford immunology interacted judgements marr organiser
    pardoned protester addictions batters callers catered hereafter illegals mindy namesake slowdown sporty staffer caters complainant
    dispensary dispensing doubtless exempted interrupts invoices marred outages percentile pleasurable stopper transitioned unlawfully
    watchful catalogs cautioned certify gendered haiku henceforth migraines newborns organizes plugins recoveries resourceful scorching
    stub callous failings feeders handcuffed limerick verbatim almanac childless conductive dialing discharges marketable maximal parkland
    sympathize waitin callum catalogues excites gaap heretics motherland observant tremor admins childrens designations forties
    impairments nationalistic perfecting unpack walkin authorisation burners configure dataset dispenser informatics jailbreak licensee
    programmable questionnaires toon watcher widower agnostic contraceptives crucifix decode diagnosing dyslexia ethnicities grower
    likeable shifter successively whereupon deciduous fertilizers impressing stakeholder stipend testers watchman administers campaigner
    felonies heretic legalizing nurseries rainwater rehabilitate segmented whatnot conscription dispensed examiners misspelled soundtracks
    sportsmen bloodline conduction converters instructive instructs simulating supposing avoidable bossy callie discharging evading
    evaluates felons fulfilment growling impressively negotiators protestantism quantified rehabilitated savers soundly talkative unlocks
    waite arable auditioning boardroom coverings descartes filipina foolishly limping mais mindanao sonnet talker turntable understandings
    campaigners dependents differentiating encode expectant finishers llama marketer motherwell naturalized sabbatical stutter turban
    watchmen childlike dependant earner nursed sufferer whatcha assesses citizenry config hypothetically immigrated medicated photoshoot
    proudest sensitivities sufferings therese thereto callaghan churchyard epileptic fertilized flawlessly fulfills injures intersex ning
    orientations asexual auditioned calle dispensaries diwali fluently helpline liberally organist sellout simulators synagogues therefor
    youngstown countryman everyones familia leanings massimo sportswear caches naturalization perfectionist pickett reassignment
    sympathizers verdicts assessor codeine designating dishonor milliseconds nears sonnets battering battersea burnside cycled diabetics
    earnestly foolproof forklift impresses interviewers marketplaces nicht pensioner programmatic rainier sponsorships spousal summarizing
    carer debug decider depress fertiliser lookup mentored mindedness thatched wanton bargained commuted dispensation heretical
    impressionist killin photogenic treatable walkie watchtower comme counsellors datasets mentorship moreau neared paediatric parentage
    walkways certifying licensees rainer stubs summarily summarised accommodates addicting conservatively covertly depressions mores
    politicized roleplay talkie treatises aren differentiates earnhardt everyman processions retiree waitresses candor deploys elaborating
    helplessly miscarriages prosthesis prosthetics recoverable retirements teamsters wouldn adventist authorise commutes completions
    familiarize parkour politic reseller shabbat tomboy wasn wherefore killian parkes writhing advertises catalogued childress designates
    fuckery nationale renewals shifty sounders thereon hanukkah marrakech nationalized parka parke simulates stoppers walkout arabella
    complainants consults donne growths json reductive renews rosh rubric unionized benchmarking coders couldn drinkin kippur morecambe
    caterer countrywide dishonored growls hurrying lookalike sported vaccinate watchin agora depressants dyslexic expandable interviewees
    lunchbox motherly trainings tutored unionism counsels dishonour hospitalised moreton reductase supervises sympathise thatch
    interviewee moreland photocopy rota stopover troublemaker advisories answerable coder differentials frustrates morehouse mothership
    nationalised startle caching cataloging dishonorable ings pleaser polices shifters skinhead supersede codec contractually expunged
    quantifying talkers caregiving educates illegality launchpad assessors dispensers handicaps headscarf mindsets organises quantifiable
    religiosity reportage scheduler stoppages childers growled impressionism moretti sexualized asthmatic bana drawstring fucken
    parenthesis screenplays sportsnet biracial configuring drawdown eval morel morey mothering negotiates safeguarded slowness walkman
    aways conscripts counseled drawbridge fertilize geneticist immigrate observances rehabilitating seasonings thankless trainor cached
    caterers codename feedstock interactivity limped motherfuckin pickets summarise unionization youngblood
    """.split()
)
