use super::outline;
use crate::model::{NoiseKind, Role, SectionKind};
use crate::text::clean;

const REPORT: &str = "首页
来源：某某日报

政 府 工 作 报 告
——2024年1月22日在乙州市甲山区第四届人民代表大会
第四次会议上
甲山区人民政府区长  李某某
各位代表：
现在，我代表区人民政府，向大会报告政府工作，请予审议。
一、2023年工作回顾
2023年是全面贯彻的开局之年。全区生产总值增长5%。
（一）聚焦发展，质效提升。坚决扛起稳增长责任，新签约项目12个。
二、2024年工作安排
今年政府工作的总体要求是：坚持稳中求进，推动高质量发展，不断改善民生。
（一）扩大内需
多措扩大有效投资。牢牢抓住项目不放松，一是抓重大项目。完成投资5亿元。二是抓招商引资，新签约20个。
千方百计促进消费。举办促销活动，发放消费券，办好美食节。
三、加强政府自身建设
坚持依法行政。严格落实各项制度，接受各方面监督。
坚持廉洁从政。严格落实各项制度，接受各方面监督。
各位代表！让我们团结奋斗！
（本报记者某某整理）
";

#[test]
fn a_whole_report() {
    let clean = clean(REPORT);
    let found = outline(&clean);
    assert_eq!(found.reports.len(), 1);
    let report = &found.reports[0];
    assert_eq!(report.title, "政府工作报告");
    assert_eq!(report.region.as_deref(), Some("乙州市甲山区"));
    assert_eq!(report.year, Some(2024));
    assert_eq!(report.date.as_deref(), Some("2024-01-22"));
    assert_eq!(report.meeting.as_deref(), Some("乙州市甲山区第四届人民代表大会第四次会议"));
    assert_eq!(report.speaker.as_deref(), Some("李某某"));
    let lines: Vec<String> = report.sections.iter().map(|s| format!("{:?} {} {}{}", s.kind, s.level, s.marker, s.title)).collect();
    assert_eq!(
        lines,
        [
            "Title 0 政府工作报告",
            "Heading 1 一、2023年工作回顾",
            "Heading 2 (一)聚焦发展,质效提升",
            "Heading 1 二、2024年工作安排",
            "Lead 2 今年政府工作的总体要求是",
            "Heading 2 (一)扩大内需",
            "Lead 3 多措扩大有效投资",
            "Item 4 一是抓重大项目",
            "Item 4 二是抓招商引资",
            "Lead 3 千方百计促进消费",
            "Heading 1 三、加强政府自身建设",
            "Lead 2 坚持依法行政",
            "Lead 2 坚持廉洁从政",
        ]
    );
    let roles: Vec<Role> = report.sections.iter().filter_map(|s| s.role).collect();
    assert_eq!(roles, [Role::Review, Role::Outlook, Role::Government]);
    let noise: Vec<&str> = found.noise.iter().map(|(_, span)| span.of(&clean.text)).collect();
    assert_eq!(noise, ["首页\n来源:某某日报", "(本报记者某某整理)"]);
    assert!(found.noise.iter().all(|(kind, _)| *kind == NoiseKind::Boilerplate));
}

#[test]
fn sections_nest_and_parents_come_first() {
    for text in [REPORT, "", "一、", "(一)\n(一)", "各位代表：", &REPORT.repeat(3), &"（一）经济。一是好。二是更好。\n".repeat(50)] {
        let clean = clean(text);
        for report in outline(&clean).reports {
            let mut last = 0;
            for (i, s) in report.sections.iter().enumerate() {
                assert!(s.span.start >= last && s.span.start <= s.span.end, "{s:?}");
                last = s.span.start;
                assert!(clean.text.get(s.span.start..s.span.end).is_some());
                if let Some(parent) = s.parent {
                    let p = &report.sections[parent];
                    assert!(parent < i && p.span.start <= s.span.start && s.span.end <= p.span.end && p.level < s.level, "{p:?} {s:?}");
                }
                assert_eq!(s.role.is_some(), s.kind == SectionKind::Heading && s.level == 1, "{s:?}");
            }
            for p in &report.paragraphs {
                assert!(clean.text.get(p.span.start..p.span.end).is_some());
            }
        }
    }
}

#[test]
fn the_year_of_a_title_may_be_the_one_that_is_looked_back_on() {
    for (text, year) in [
        ("某集团2024年度总经理工作报告\n一、2024年主要工作完成情况\n好。\n二、2025年工作安排\n好。", 2025),
        ("2024年政府工作报告\n一、2023年工作完成情况\n好。\n二、2024年工作安排\n好。", 2024),
        ("2024年政府工作报告\n一、2024年工作回顾\n好。\n二、今后工作打算\n好。", 2025),
        ("某局2024年工作总结\n好。", 2025),
        ("某局2024年工作总结和2025年工作计划\n好。", 2025),
        ("某街道2024年工作报告\n过去的一年很好。\n2025年,收入要增长5%。", 2025),
    ] {
        let found = outline(&clean(text));
        assert_eq!(found.reports.first().and_then(|report| report.year), Some(year), "{text}");
    }
}

#[test]
fn fronts_of_many_makes() {
    let meeting = "云水县第八届人民代表大会第四次会议";
    let delivery = format!("——2025年1月8日在{meeting}上");
    let body = "一、2024年工作回顾\n新建学校6所。\n二、2025年工作安排\n新建学校8所。";
    for (front, met) in [
        (format!("政府工作报告\n{delivery}\n县长 周明远\n现在，我代表县人民政府，向大会报告工作，请予审议。"), meeting),
        (format!("政府工作报告\n{delivery}\n县长 周明远\n现在，我向大会作政府工作报告，请予审议。"), meeting),
        ("政府工作报告\n2025年1月8日在云水县第八届\n人民代表大会第四次会议上\n县人民政府县长  周明远\n各位代表：".to_string(), meeting),
        (
            format!(
                "首页 > 政务公开 > 政府工作报告\n来源：云水日报\n打印 关闭\n政府工作报告\n{delivery}\n云水县县长 周明远\n目  录\n一、2024年工作回顾 1\n二、2025年工作安排 6\n各位代表："
            ),
            meeting,
        ),
        ("政府工作报告\n——2025年1月8日在云水县第八届人大四次会议上\n县长 周明远\n各位代表：".to_string(), "云水县第八届人大四次会议"),
        ("云水县政府工作报告\n——2025年1月8日在县第八届人民代表大会第四次会议上\n县长 周明远\n尊敬的各位代表：".to_string(), "县第八届人民代表大会第四次会议"),
    ] {
        let clean = clean(&format!("{front}\n{body}"));
        let found = outline(&clean);
        let report = &found.reports[0];
        let fields = (found.reports.len(), report.region.as_deref(), report.date.as_deref(), report.meeting.as_deref(), report.speaker.as_deref());
        assert_eq!(fields, (1, Some("云水县"), Some("2025-01-08"), Some(met), Some("周明远")), "{front}");
        assert_eq!(report.sections.iter().filter(|s| s.kind == SectionKind::Heading).count(), 2, "{front}");
    }
}
