#!/bin/sh
# `case why` names every fact, rule row and citation behind a value: for every
# decided fact of the five procedures that an office begins with, each walked
# to its end.
. tests/fixtures/tap.sh

begin() { # PROCEDURE LAW-DATE
	procedure=$1
	as_of=$2
	run troly --as-of "$as_of" case start "$procedure" --json
	case_id=$(printf %s "$out" | jq -r .case)
}

# go STEP FACT=VALUE...: answer, then say that the step is done ("-": none is).
go() {
	step=$1
	shift
	[ $# -eq 0 ] || run troly --as-of "$as_of" case set "$case_id" "$@"
	[ "$rc" -eq 0 ] && [ "$step" != - ] &&
		run troly --as-of "$as_of" case done "$case_id" "$step"
	[ "$rc" -eq 0 ] || echo "# $procedure, $step: $errors"
}

# A tree is whole when the value itself has a rule with file and line, each row
# that fired cites its law, and so does each parameter.
whole='
	def nodes: ., (.from[]? | nodes);
	(.rule.file and .rule.line) and
	all(nodes | select(.kind == "row"); .row and (.cites | length > 0)) and
	all(nodes | select(.kind == "parameter"); .cites | length > 0) and
	any(nodes; .cites | length > 0) and
	([nodes | select(.kind == "answer" or .kind == "parameter" or .kind == "row")] | length > 0)'

ends_and_explains() { # OUTCOME
	run troly --as-of "$as_of" case show "$case_id" --json
	is "$procedure ends" "$(printf %s "$out" | jq -r .outcome.id)" "$1"
	decided=$(printf %s "$out" | jq -r '.steps[].decided | select(.status == "decided") | .decision' | sort -u)
	[ -n "$decided" ]
	ok "$procedure decides something" $?
	for fact in $decided; do
		run troly --as-of "$as_of" case why "$case_id" "$fact" --json
		printf %s "$out" | jq -e "$whole" >/dev/null
		ok "$procedure: $fact names its facts, rows and law" $? "$out"
	done
}

begin dau-gia-bang-tan 2024-05-02
go phuong-an ts_khoi=C3 ts_do_rong=100 ts_so_nam=15 ts_dau_lai=true ts_cung_loai_da_trung=true
go gia ts_gia_trung_cung_loai=2581892500000 ts_do_rong_cung_loai=100 ts_so_nam_cung_loai=15 ts_dat_truoc=130000000000 ts_buoc_gia=25000000000
# The list of bidders closed in 2024, so that it is whole before its date is.
printf '[{"ten": "MobiFone", "ngay_nop": "2024-05-20", "bi_loai_tru": false, "dang_ky": true, "von": true, "khong_giai_the": true, "phuong_an": true, "cam_ket": true, "tai_chinh": true, "nop_tien": true}]' >"$scratch/bidders"
go - ts_ho_so="@$scratch/bidders"
go cong-bo ts_ngay_cong_bo=2024-05-02
go nhan-ho-so#1
go tham-dinh#1
go thong-bao
go dat-truoc#1
go - ts_dung_trinh_tu=true ts_bo_dong_y=true
go tra-gia ts_ngay_dau_gia=2024-07-09 ts_nguoi_tra_cao=MobiFone ts_gia_tra=2581892500000
go bao-cao
go phe-duyet ts_quyet_dinh=1219/QĐ-BTTTT ts_ngay_phe_duyet=2024-07-22
go thong-bao-nop-tien ts_han_nop_tien=2024-10-22
go nop-tien ts_nop_du_tien=true
go cap-phep ts_ngay_cap_phep=2024-11-01
go cam-ket ts_so_tram=3200 ts_ngay_dich_vu=2025-06-01
ends_and_explains hoan-thanh

begin tat-song-2g 2024-10-16
go moc vt_loai_may=2g-only vt_vi_tri=dat-lieu vt_ngay_su_viec=2024-10-16
go thong-ke vt_ky_bao_cao=2024-09-08 vt_tb_2g=3400000 vt_tb_ho_ngheo=100000 vt_vung_lom=20
go phuong-an vt_pa_het_2g=true vt_pa_phu_song=true vt_pa_may=true vt_pa_truyen_thong=true
go chan vt_da_chan_nhap_mang=true
go thong-bao vt_dot_thong_bao=3
go ho-tro vt_may_da_ho_tro=0
printf '[{"ngay": "2024-09-16", "nha_mang": "A", "con_lai": 400}, {"ngay": "2024-10-07", "nha_mang": "A", "con_lai": 0}]' >"$scratch/weeks"
go so-lieu-tuan vt_tuan="@$scratch/weeks"
go dung vt_tb_dung=1 vt_dung_sai=0
go tong-ket vt_du_4g=true vt_tb_khong_volte=0
ends_and_explains hoan-thanh

begin kiem-tra-sim-rac 2026-07-10
go nguon sim_nguon=phan-anh sim_ngay_dang_ky=2023-05-01 sim_vi_pham_khac=false sim_doi_may=false
go - sim_thong_tin_dung=false
go thong-bao sim_ngay_thong_bao=2024-03-15 sim_ngay_lien_tuc=5 sim_cap_nhat=false
go mot-chieu sim_ngay_mot_chieu=2024-04-01 sim_cap_nhat_sau_mot_chieu=false
go hai-chieu sim_ngay_hai_chieu=2024-04-15 sim_cap_nhat_sau_hai_chieu=false
go thanh-ly sim_ngay_thanh_ly=2024-05-15
go kiem-tra sim_kiem_tra_dn=true
go vi-pham sim_con_dien_ra=true sim_ngay_phat_hien=2026-07-10 sim_doi_tuong=doanh-nghiep sim_so_vi_pham=41
go bao-cao
ends_and_explains xong

begin chat-luong-buu-chinh-quy 2026-10-01
go chon bc_ky="Quý III/2026" bc_so_dn=2 bc_so_tuyen=14
go yeu-cau bc_van_ban=12/BC bc_neu_du=true bc_han_so_lieu=2026-10-15
printf '[{"ten": "A", "mau": 100, "dung_han": 95, "chi_tieu": 95}]' >"$scratch/rows"
go doi-soat bc_ket_qua="@$scratch/rows"
go giai-trinh bc_da_giai_trinh=true
go can-kiem-tra bc_can_kiem_tra=false
go cong-bo bc_ngay_cong_bo=2026-10-30
go bao-cao bc_da_bao_cao=false bc_han_bao_cao=2026-07-31
ends_and_explains hoan-thanh

begin van-ban 2025-11-07
go tiep-nhan vb_chieu=den vb_trich_yeu="Báo cáo quý" vb_co_quan="Sở KH&CN" vb_khan=false
go dang-ky-den vb_ngay_den=2025-11-07 vb_so_den=15
go trinh vb_ngay_trinh=2025-11-10 vb_don_vi="Vụ Bưu chính"
go giai-quyet vb_ngay_giai_quyet=2025-11-20
ends_and_explains xong-den
done_testing
